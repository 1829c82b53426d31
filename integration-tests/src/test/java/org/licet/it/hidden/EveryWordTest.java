package org.licet.it.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Draws rules from all words: a definite verdict is that of every value of the hidden facts. */
class EveryWordTest {

  /** The number of candidates with hidden facts, each with twenty rules. */
  private static final int CANDIDATES = Integer.getInteger("licet.words", 12);

  private static final long SEED = 2026_11_29;

  @Test
  void every_word_agrees_with_all_values_of_the_hidden_facts() {
    WordsSearch search = new WordsSearch(20);
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < CANDIDATES; i++) {
      long seed = SEED + i;
      search.faults(seed).forEach(fault -> faults.add(seed + " " + fault));
    }
    assertThat(faults).isEmpty();
    assertThat(search.open()).as("undetermined verdicts").isGreaterThan(CANDIDATES);
    assertThat(search.definite()).as("definite verdicts").isGreaterThan(CANDIDATES);
  }
}

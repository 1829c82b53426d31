package org.licet.it.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Hides known facts of many candidates: a definite result never changes once they are known. */
class HiddenFactsTest {

  /** The number of candidates with facts hidden. */
  private static final int TRIES = Integer.getInteger("licet.hidden", 15);

  private static final long SEED = 2026_11_28;

  @Test
  void no_hidden_fact_changes_a_definite_result_and_every_open_one_can_be_settled() {
    HiddenFacts facts = new HiddenFacts(HiddenFacts.modules(Path.of("../examples/credentials")), 5);
    List<String> errors = new ArrayList<>();
    for (int i = 0; i < TRIES; i++) {
      long seed = SEED + i;
      facts.tryOnce(new Random(seed)).stream()
          .filter(fault -> fault.kind().isError())
          .forEach(fault -> errors.add(seed + " " + fault));
    }
    assertThat(errors).isEmpty();
  }
}

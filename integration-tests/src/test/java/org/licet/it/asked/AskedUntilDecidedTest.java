package org.licet.it.asked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Asks made-up people about every credential and stage until the decisions stand: no question comes
 * twice, no answer changes what is definite, and each interview ends.
 */
class AskedUntilDecidedTest {

  /** The number of people. */
  private static final int PEOPLE = Integer.getInteger("licet.asked", 1);

  private static final long SEED = 2026_11_29;

  @Test
  void no_question_comes_twice_and_what_is_definite_stays() {
    AskedPeople people =
        new AskedPeople(Path.of("../examples/credentials"), Path.of("../examples/openings"));
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      for (AskedPeople.Task task : people.tasks()) {
        faults.addAll(people.faults(task, SEED + i));
      }
    }
    assertThat(faults).isEmpty();
    assertThat(people.asked()).as("questions asked").isGreaterThan(10 * PEOPLE);
  }
}

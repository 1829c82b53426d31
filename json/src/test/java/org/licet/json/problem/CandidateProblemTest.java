package org.licet.json.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.json.InvalidCandidateException;

/** The pointers of a problem. */
class CandidateProblemTest {

  @ParameterizedTest
  @CsvSource({
    "/licenses/0/expires, #/licenses/0/expires",
    "/a b%c[\"], #/a%20b%25c%5B%22%5D",
    "/cafe\u0301, #/cafe%CC%81",
    "/caf\u00e9, #/caf%C3%A9",
    "/\ud83d\ude00, #/%F0%9F%98%80",
    "/x\ud800y, #/x%EF%BF%BDy",
  })
  void a_pointer_names_the_same_key_as_a_fragment(String pointer, String fragment) {
    CandidateProblem problem =
        CandidateProblem.of(new InvalidCandidateException(pointer, "A fault."), Locale.ROOT);
    assertThat(problem.errors().get(0)).containsEntry("pointer", fragment);
  }
}

package org.licet.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in forms that no calculation can use. */
class WrittenNumbersTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "1234567890", "{\"answer\": 1e999999999}"})
  void a_number_with_too_many_digits_is_refused(String answer) throws IOException {
    Path form = folder.resolve("form.csv");
    String key = answer.startsWith("{") ? "A#b" : "/employment/0/hoursPerWeek";
    Files.writeString(
        form,
        "Candidate,Answer 1,Keys,Record\r\na,\"%s\",\"[\"\"NUMBER %s\"\"]\",sha256:1\r\n"
            .formatted(answer.replace("\"", "\"\""), key));
    FilledForm filled = FilledForm.read(form);
    assertThat(filled.answers()).isEmpty();
    assertThat(filled.problems()).hasSize(1);
    assertThat(filled.problems().get(0).message())
        .startsWith("cell B2: The answer is")
        .contains("Expected a number with at most 9 digits before and 20 after the decimal point.");
  }
}

package org.licet.workbench.population;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.licet.candidate.Candidate;
import org.licet.json.CandidateWriter;
import org.licet.testkit.Population;
import org.licet.workbench.Licet;
import org.licet.workbench.Main;

class GenerateCommandTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final String[] HUNDRED = {
    "generate", "--count", "100", "--seed", "7", "--on", "2026-11-23"
  };

  @Test
  void candidates_are_written_one_a_line_and_the_same_every_time() {
    Licet outcome = Licet.run(HUNDRED);
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .isEqualTo(lines(Population.of(7, ON), 100))
        .isEqualTo(Licet.run(HUNDRED).out());
  }

  @Test
  void a_larger_count_begins_with_the_same_candidates() {
    Licet more = Licet.run("generate", "--count", "150", "--seed", "7", "--on", "2026-11-23");
    assertThat(more.out()).startsWith(Licet.run(HUNDRED).out()).contains("\"p-0000150\"");
  }

  @Test
  void nothing_is_unknown_if_so_asked() {
    Licet outcome =
        Licet.run("generate", "--known", "--count", "20", "--seed", "-3", "--on", "2026-11-23");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).isEqualTo(lines(Population.fullyKnown(-3, ON), 20));
  }

  @Test
  void no_candidates_give_no_lines() {
    Licet outcome = Licet.run("generate", "--count", "0", "--seed", "7", "--on", "2026-11-23");
    assertThat(outcome).isEqualTo(new Licet(0, "", ""));
  }

  @Test
  void usage_errors_name_the_expectation() {
    Licet date = Licet.run("generate", "--count", "5", "--seed", "7");
    assertThat(date.code()).isEqualTo(2);
    assertThat(date.err()).contains("--on").contains("See \"licet generate --help\".");
    Licet words = Licet.run("generate", "--count", "five", "--seed", "7", "--on", "2026-11-23");
    assertThat(words.code()).isEqualTo(2);
    assertThat(words.err()).contains("'--count'").contains("\"five\" is not a whole number");
    Licet count = Licet.run("generate", "--count", "-5", "--seed", "7", "--on", "2026-11-23");
    assertThat(count.code()).isEqualTo(2);
    assertThat(count.err())
        .startsWith("licet: The count of candidates is -5. Expected 0 or more.\n");
    Licet year = Licet.run("generate", "--count", "5", "--seed", "7", "--on", "1950-10-12");
    assertThat(year.code()).isEqualTo(2);
    assertThat(year.err())
        .startsWith("licet: The date of a population is 1950-10-12. Expected 1960-01-01 to ");
  }

  /** Generates for days unless it stops when the reader closes the output. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void it_ends_quietly_when_the_reader_goes_away() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Reader reader = new Reader();
    int code =
        Main.run(
            new PrintStream(reader, false, UTF_8),
            new PrintStream(err, true, UTF_8),
            "generate",
            "--count",
            "9000000000",
            "--seed",
            "7",
            "--on",
            "2026-11-23");
    assertThat(code).isZero();
    assertThat(err.size()).isZero();
    assertThat(reader.taken).isBetween(1_000_000L, 3_000_000L);
  }

  /** Reads a megabyte and closes the output. */
  private static final class Reader extends OutputStream {
    private long taken;

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      taken += length;
      if (taken > 1_000_000) {
        throw new IOException("Broken pipe");
      }
    }
  }

  private static String lines(Population people, long count) {
    return people
        .candidates(count)
        .map((Candidate candidate) -> CandidateWriter.toLine(candidate) + "\n")
        .collect(Collectors.joining());
  }
}

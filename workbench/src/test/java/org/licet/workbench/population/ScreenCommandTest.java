package org.licet.workbench.population;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.workbench.Licet;
import org.licet.workbench.Main;

/** {@code -Dlicet.screened=600} screens more candidates. */
class ScreenCommandTest {

  private static final int COUNT = Integer.getInteger("licet.screened", 150);

  @TempDir private Path folder;

  private Path population;

  @BeforeEach
  void write_a_population() throws IOException {
    population = folder.resolve("population.jsonl");
    String candidates =
        Licet.run("generate", "--count", "" + COUNT, "--seed", "7", "--on", "2026-11-23").out();
    Files.writeString(population, candidates);
  }

  private Licet screen(String... more) {
    return Licet.run(with("screen", more));
  }

  private String[] with(String command, String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = command;
    arguments[1] = population.toString();
    arguments[2] = "--on";
    arguments[3] = "2026-11-23";
    System.arraycopy(more, 0, arguments, 4, more.length);
    return arguments;
  }

  @Test
  void it_writes_the_same_bytes_as_evaluating_one_by_one() {
    String oneByOne = Licet.run(with("evaluate", "--format", "json")).out();
    assertThat(oneByOne.lines().count()).isEqualTo(8L * COUNT);
    assertThat(screen().out()).isEqualTo(oneByOne);
    assertThat(screen("--threads", "1").out()).isEqualTo(oneByOne);
    assertThat(screen("--stage", "RENEWAL", "--credential", "CCM,CMGT-BC").out())
        .isEqualTo(
            Licet.run(
                    with(
                        "evaluate",
                        "--format",
                        "json",
                        "--stage",
                        "RENEWAL",
                        "--credential",
                        "CCM,CMGT-BC"))
                .out());
  }

  @Test
  void a_rejected_candidate_keeps_its_place_and_the_others_are_evaluated() throws IOException {
    String candidates = Files.readString(population);
    Files.writeString(
        population,
        candidates.replaceFirst("\n", "\n{\"id\":\"bad\",\"licenses\":7}\n") + "no JSON\n");
    Licet outcome = screen("--credential", "CCM");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out())
        .isEqualTo(Licet.run(with("evaluate", "--format", "json", "--credential", "CCM")).out());
    assertThat(outcome.out().lines().skip(1).findFirst().orElseThrow())
        .startsWith("{\"candidate\":\"bad\",\"error\":{\"message\":");
    assertThat(outcome.err())
        .contains("population.jsonl:2: candidate bad, /licenses: ")
        .contains("population.jsonl:" + (COUNT + 2) + ": ");
  }

  @Test
  void the_summary_counts_every_candidate_once_a_credential() {
    Licet outcome = screen("--credential", "CCM", "--summary-only");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .matches(
            "(?s)CCM EXAMINATION +[\\d,]+ eligible +[\\d,]+ not eligible +[\\d,]+ not yet determined\n.*")
        .contains("most common gaps of candidates who are not eligible")
        .contains("CCM-EXPERIENCE-1 12 months of case management supervised by a CCM")
        .contains("most common questions about candidates not yet determined")
        .contains("whether a job involves supervising case managers");
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 100);
    long counted =
        Pattern.compile("[\\d,]+")
            .matcher(outcome.out().lines().findFirst().orElseThrow())
            .results()
            .mapToLong(number -> Long.parseLong(number.group().replace(",", "")))
            .sum();
    assertThat(counted).isEqualTo(COUNT);
    assertThat(screen("--credential", "CCM").err()).isEqualTo(outcome.out());
  }

  @Test
  void a_partial_summary_is_marked_and_no_report_is_written() {
    Path report = folder.resolve("report.html");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new PrintStream(new OnlyTheBeginning(), false, UTF_8),
            new PrintStream(err, true, UTF_8),
            with("screen", "--credential", "CCM", "--report", report.toString()));
    assertThat(code).isZero();
    assertThat(err.toString(UTF_8))
        .matches(
            "(?s)licet: The output was closed early. This summary covers the first \\d+ candidates. "
                + "The report was not written.\nCCM EXAMINATION .*");
    assertThat(report).doesNotExist();
  }

  /** A pipe whose reader stops early, like {@code head}. */
  private static final class OnlyTheBeginning extends OutputStream {

    private int written;

    @Override
    public void write(int one) throws IOException {
      if (++written > 10_000) {
        throw new IOException("Broken pipe");
      }
    }
  }

  @Test
  void a_file_without_candidates_is_remarked() throws IOException {
    Files.writeString(population, "\n");
    Licet outcome = screen();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .isEqualTo(
            "licet: There are no candidates in " + population + "." + System.lineSeparator());
  }

  @Test
  void a_number_of_threads_below_one_is_a_usage_error() {
    Licet outcome = screen("--threads", "0");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("The number of threads is 0. Expected 1 to 1000.");
  }
}

package org.licet.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateReader;

class PopulationPagesTest {

  private static final Path CCM = Path.of("..", "rules-ccm", "src", "main", "resources");

  @TempDir private Path folder;

  private Path population = Path.of("");

  @BeforeEach
  void write_a_population() throws IOException {
    population = folder.resolve("population.jsonl");
    Files.writeString(
        population,
        Licet.run("generate", "--count", "300", "--seed", "7", "--on", "2026-11-23").out());
  }

  @Test
  void a_screening_charts_the_records_behind_its_decisions() throws IOException {
    String[] screen = {
      "screen",
      population.toString(),
      "--on",
      "2026-11-23",
      "--credential",
      "CCM",
      "--format",
      "html"
    };
    assertThat(Licet.run(screen).out()).doesNotContain("Records behind the decisions");
    String[] verified = Arrays.copyOf(screen, screen.length + 2);
    verified[screen.length] = "--verified";
    verified[screen.length + 1] = "licenses";
    assertThat(Licet.run(verified).out())
        .contains("Records behind the decisions")
        .contains("not yet determined, with records to verify first");
  }

  @Test
  void a_screening_is_charted_with_the_numbers_of_its_summary() throws IOException {
    Path page = folder.resolve("page.html");
    Licet outcome =
        Licet.run(
            "screen",
            population.toString(),
            "--on",
            "2026-11-23",
            "--credential",
            "CCM",
            "--summary-only",
            "--report",
            page.toString());
    assertThat(outcome.code()).isZero();
    Matcher summary =
        Pattern.compile(
                "CCM EXAMINATION +(\\d+) eligible +(\\d+) not eligible +(\\d+) not yet determined")
            .matcher(outcome.out());
    assertThat(summary.find()).isTrue();
    String html = Files.readString(page);
    assertThat(html)
        .contains("300 candidates, as of November 23, 2026.")
        .contains(
            "Of 300 candidates: "
                + summary.group(1)
                + " eligible today, "
                + summary.group(3)
                + " cannot be determined yet, "
                + summary.group(2)
                + " not eligible.")
        .containsSubsequence(
            "<h3>Candidates who can still qualify after each part</h3>",
            "<td>CCM-LICENSE, CCM-DEGREE</td>",
            "<h3>Verdicts by criterion</h3>",
            "<h3>Most common gaps of candidates who are not eligible</h3>",
            "<h3>Most common questions about candidates not yet determined</h3>",
            "<h3>When more candidates become eligible if they keep their current jobs</h3>",
            "in 1 month",
            "in 24 months")
        .doesNotContain("<script");
    Matcher verdicts =
        Pattern.compile(
                "<tr><td>CCM-DEGREE  [^<]*</td><td class=\"day\">(\\d+)</td><td class=\"day\">(\\d+)</td><td class=\"day\">(\\d+)</td>")
            .matcher(html);
    assertThat(verdicts.find()).isTrue();
    assertThat(
            Integer.parseInt(verdicts.group(1))
                + Integer.parseInt(verdicts.group(2))
                + Integer.parseInt(verdicts.group(3)))
        .isEqualTo(300);
  }

  @Test
  void the_months_until_eligibility_agree_with_monthly_evaluations() throws IOException {
    Path page = folder.resolve("page.html");
    Licet.run(
        "screen",
        population.toString(),
        "--on",
        "2026-11-23",
        "--credential",
        "CCM",
        "--summary-only",
        "--report",
        page.toString());
    Map<Integer, Long> drawn = new TreeMap<>();
    Pattern.compile("<td>in (\\d+) months?</td><td class=\"day\">(\\d+)</td>")
        .matcher(Files.readString(page))
        .results()
        .forEach(row -> drawn.put(Integer.valueOf(row.group(1)), Long.valueOf(row.group(2))));
    Map<Integer, Long> found = new TreeMap<>();
    IntStream.rangeClosed(1, 24).forEach(month -> found.put(month, 0L));
    LocalDate on = LocalDate.of(2026, 11, 23);
    try (Evaluator evaluator = Evaluator.ofClassPath()) {
      for (String line : Files.readAllLines(population)) {
        Candidate candidate = CandidateReader.readOne(line);
        IntStream.rangeClosed(0, 24)
            .filter(
                month ->
                    evaluator
                            .evaluate(candidate, "CCM", Stage.EXAMINATION, on.plusMonths(month))
                            .decision()
                        == Decision.ELIGIBLE)
            .findFirst()
            .ifPresent(month -> found.computeIfPresent(month, (any, count) -> count + 1));
      }
    }
    assertThat(drawn).isEqualTo(found);
    assertThat(found.values()).anyMatch(count -> count > 1);
  }

  @Test
  void the_page_goes_to_standard_output_if_that_is_the_format() throws IOException {
    Path page = folder.resolve("page.html");
    Licet outcome =
        Licet.run(
            "screen",
            population.toString(),
            "--on",
            "2026-11-23",
            "--credential",
            "CCM",
            "--format",
            "html",
            "--report",
            page.toString());
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).isEqualTo(Files.readString(page)).startsWith("<!DOCTYPE html>");
    assertThat(outcome.err()).contains("CCM EXAMINATION");
  }

  @Test
  void an_impact_is_charted_and_lists_who_moves() throws IOException {
    Path rules = folder.resolve("rules/org/licet/ccm/v2019");
    copy(CCM.resolve("org/licet/ccm/v2019"), rules);
    Path experience = rules.resolve("experience.drl");
    Files.writeString(
        experience, Files.readString(experience).replace("atLeast(24)", "atLeast(12)"));
    Licet outcome =
        Licet.run(
            "impact",
            "built-in",
            folder.resolve("rules").toString(),
            population.toString(),
            "--on",
            "2026-11-23",
            "--format",
            "html");
    Licet text =
        Licet.run(
            "impact",
            "built-in",
            folder.resolve("rules").toString(),
            population.toString(),
            "--on",
            "2026-11-23");
    Matcher moved = Pattern.compile("300 candidates, (\\d+) decisions change").matcher(text.out());
    assertThat(moved.find()).isTrue();
    assertThat(outcome.out())
        .contains(moved.group(1) + " decisions change for 300 candidates.")
        .contains("<caption>Decisions before (rows) and after (columns)</caption>")
        .contains("<code>CCM-EXPERIENCE-2</code>");
    long movers =
        Pattern.compile("<tr><td>[^<]+</td><td>CCM, examination</td>")
            .matcher(outcome.out())
            .results()
            .count();
    assertThat(movers).isEqualTo(Long.parseLong(moved.group(1)));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}

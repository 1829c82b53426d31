package org.licet.workbench.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.workbench.Licet;
import org.licet.workbench.OncologyRules;

class UnusedNotesTest {

  @TempDir private Path folder;

  private Path rules;

  @BeforeEach
  void write_rules() throws IOException {
    rules = OncologyRules.write(folder.resolve("x"));
  }

  private Licet run(String command, String candidates, String... more) throws IOException {
    Path file = folder.resolve("candidates.jsonl");
    Files.writeString(file, candidates);
    return Licet.run(
        IntStream.range(0, 8 + more.length)
            .mapToObj(
                i ->
                    i < 8
                        ? new String[] {
                              command,
                              file.toString(),
                              "--on",
                              "2026-11-23",
                              "--credential",
                              "X",
                              "--rules",
                              rules.toString()
                            }
                            [i]
                        : more[i - 8])
            .toArray(String[]::new));
  }

  private String notes(Licet outcome) {
    return outcome.err().replace(folder + "/", "").lines().collect(Collectors.joining("\n"));
  }

  private static final String MISSPELLED =
      """
      {"id":"ann","employment":[{"from":"2025-01-01","current":true,"hoursPerWeek":40,"facts":{"ADULT_ONCOLGY":true}}]}
      {"id":"ben","employment":[{"from":"2025-01-01","current":true,"hoursPerWeek":40,"facts":{"ADULT_ONCOLGY":false}}]}
      {"id":"eve","facts":{"ADULT_ONCOLOGY":true,"HOBBY":"CHESS"}}
      """;

  private static final String NOTES =
      """
      candidates.jsonl:1: note: No ruleset declares the fact ADULT_ONCOLGY of employment. It is not used.
      Maybe you mean ADULT_ONCOLOGY.
      candidates.jsonl:3: note: No ruleset declares the fact ADULT_ONCOLOGY of candidate. It is not used.
      Maybe move it to employment.
      candidates.jsonl:3: note: No ruleset declares the fact HOBBY of candidate. It is not used.\
      """;

  @Test
  void every_name_is_noted_once_a_run() throws IOException {
    Licet outcome = run("evaluate", MISSPELLED);
    assertThat(outcome.code()).isZero();
    assertThat(notes(outcome)).isEqualTo(NOTES);
  }

  private static final String MISTYPED =
      """
      {"id":"ann","employment":[{"from":"2025-01-01"}],"rulings":[{"key":"CCM-EXPERIENCE-9#country@/employment/0","answer":true}]}
      {"id":"ben","employment":[{"from":"2025-01-01"}],"rulings":[{"key":"CCM-EXPERIENCE-1#contry@/employment/0","answer":true}]}
      {"id":"eve","employment":[{"from":"2025-01-01"}],"rulings":[{"key":"CCM-EXPERIENCE-1#country@/employment/0","answer":true},{"key":"ZZ#any","answer":true}]}
      {"id":"joe","employment":[{"from":"2025-01-01"}],"rulings":[{"key":"CCM-EXPERIENCE-1#contry@/employment/0","answer":true}]}
      """;

  @Test
  void a_decision_that_no_ruleset_asks_for_is_noted_once_a_run() throws IOException {
    Path file = folder.resolve("candidates.jsonl");
    Files.writeString(file, MISTYPED);
    for (String command : List.of("evaluate", "screen", "watch")) {
      Licet outcome = Licet.run(command, file.toString(), "--on", "2026-11-23");
      assertThat(notes(outcome))
          .as(command)
          .contains(
              """
              candidates.jsonl:1: note: No ruleset asks for the decision "CCM-EXPERIENCE-9#country@/employment/0". It is not used.
              Maybe you mean "CCM-EXPERIENCE-1#country@/employment/0".
              candidates.jsonl:2: note: No ruleset asks for the decision "CCM-EXPERIENCE-1#contry@/employment/0". It is not used.
              Maybe you mean "CCM-EXPERIENCE-1#country@/employment/0".
              candidates.jsonl:3: note: No ruleset asks for the decision "ZZ#any". It is not used.\
              """)
          .doesNotContain("candidates.jsonl:4");
    }
  }

  @Test
  void a_screening_notes_the_same() throws IOException {
    Licet outcome = run("screen", MISSPELLED, "--format", "json");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out().lines()).hasSize(3);
    assertThat(notes(outcome)).startsWith(NOTES);
  }

  @Test
  void a_change_may_name_a_declared_fact_of_a_record_without_facts() throws IOException {
    Licet outcome =
        run(
            "whatif",
            "{\"id\":\"ann\",\"employment\":[{\"from\":\"2025-01-01\",\"current\":true,\"hoursPerWeek\":40}]}\n",
            "--set",
            "/employment/0/facts/ADULT_ONCOLOGY=true");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("NOT YET DETERMINED becomes ELIGIBLE");
  }

  @Test
  void a_file_of_many_other_names_gets_few_notes() throws IOException {
    String facts =
        IntStream.range(0, 1000)
            .mapToObj(i -> "\"F" + i + "\":true")
            .collect(Collectors.joining(","));
    Licet outcome = run("evaluate", "{\"id\":\"ann\",\"facts\":{" + facts + "}}\n");
    assertThat(outcome.err().lines()).hasSize(21);
    assertThat(outcome.err())
        .endsWith(
            ":1: note: More facts have names that no ruleset declares. They are not listed.\n");
  }
}

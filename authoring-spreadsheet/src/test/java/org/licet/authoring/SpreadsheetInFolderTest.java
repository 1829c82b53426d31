package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.authoring.internal.spreadsheet.Sheets;
import org.licet.candidate.Candidate;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Stage;
import org.licet.json.EvaluationWriter;
import org.licet.testkit.Case;
import org.licet.testkit.Cases;
import org.licet.testkit.SyntheticCandidates;

/**
 * Rules in a spreadsheet beside rule files. {@code -Dlicet.tabled=500} evaluates more candidates
 * under both.
 */
class SpreadsheetInFolderTest {

  private static final Path SHIPPED =
      Path.of("../rules-ccm/src/main/resources/org/licet/ccm/v2019");
  private static final Path EXAMPLES = Path.of("../examples/spreadsheet");
  private static final String CSV = "independent-assessment.csv";
  private static final String XLSX = "independent-assessment.xlsx";
  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final int CANDIDATES = Integer.getInteger("licet.tabled", 20);

  private static List<String> shipped = List.of();

  @TempDir private Path folder;

  @BeforeAll
  static void evaluate_with_the_shipped_rules(@TempDir Path shared) throws IOException {
    copy(SHIPPED, shared);
    shipped = evaluations(RulesFolder.compile(shared));
    assertThat(shipped).hasSizeGreaterThan(2 * CANDIDATES);
  }

  @BeforeEach
  void take_the_rule_out_of_its_file() throws IOException {
    copy(SHIPPED, folder);
    Path qualification = folder.resolve("qualification.drl");
    String text = Files.readString(qualification);
    int start =
        text.indexOf("rule \"CCM: licenses and certifications that allow independent assessment\"");
    int end = text.indexOf("\nend\n", start) + "\nend\n".length();
    assertThat(text.substring(start, end)).contains(".yes(\"RN\"");
    Files.writeString(qualification, text.substring(0, start) + text.substring(end));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  /** Evaluates all cases and synthetic candidates at all stages. */
  private static List<String> evaluations(RulesModule module) {
    List<String> lines = new ArrayList<>();
    try (Evaluator evaluator = Evaluator.of(List.of(module))) {
      String fingerprint =
          evaluator.rulesets("CCM").stream()
              .map(version -> version.reference())
              .map(RulesetReference::fingerprint)
              .findFirst()
              .orElseThrow();
      List<Map.Entry<Candidate, LocalDate>> asked = new ArrayList<>();
      for (Case one : Cases.of(module).all()) {
        asked.add(Map.entry(one.candidate(), one.on()));
      }
      assertThat(asked).hasSizeGreaterThan(100);
      SyntheticCandidates candidates = new SyntheticCandidates(7, ON);
      for (int i = 0; i < CANDIDATES; i++) {
        asked.add(Map.entry(candidates.next("c" + i), ON));
      }
      for (var one : asked) {
        for (Stage stage : evaluator.stages("CCM")) {
          lines.add(
              EvaluationWriter.toLine(
                      evaluator.evaluate(one.getKey(), "CCM", stage, one.getValue()))
                  .replace(fingerprint, "FINGERPRINT"));
        }
      }
    }
    return lines;
  }

  @Test
  void a_rule_given_by_a_csv_evaluates_like_the_one_in_the_rule_file() throws IOException {
    Files.copy(EXAMPLES.resolve(CSV), folder.resolve(CSV));
    String lockOfAnOpenWorkbook = "~$" + XLSX;
    Files.write(folder.resolve(lockOfAnOpenWorkbook), new byte[] {1});
    assertThat(evaluations(RulesFolder.compile(folder))).isEqualTo(shipped);
  }

  @Test
  void a_rule_given_by_a_workbook_evaluates_like_the_one_in_the_rule_file() throws IOException {
    Files.copy(EXAMPLES.resolve(XLSX), folder.resolve(XLSX));
    assertThat(evaluations(RulesFolder.compile(folder))).isEqualTo(shipped);
  }

  @Test
  void a_row_that_says_otherwise_evaluates_otherwise() throws IOException {
    String table = Files.readString(EXAMPLES.resolve(CSV));
    assertThat(table).contains(",LCSW,yes,");
    Files.writeString(folder.resolve(CSV), table.replace(",LCSW,yes,", ",LCSW,no,"));
    List<String> changed = evaluations(RulesFolder.compile(folder));
    assertThat(changed).hasSameSizeAs(shipped).isNotEqualTo(shipped);
  }

  @Test
  void a_spreadsheet_is_part_of_the_fingerprint() throws IOException {
    Files.copy(EXAMPLES.resolve(CSV), folder.resolve(CSV));
    String before = fingerprint();
    Files.writeString(
        folder.resolve(CSV),
        Files.readString(folder.resolve(CSV)).replace("Pharmacist,", "Registered pharmacist,"));
    assertThat(fingerprint()).isNotEqualTo(before);
  }

  private String fingerprint() {
    try (Evaluator evaluator = Evaluator.of(List.of(RulesFolder.compile(folder)))) {
      return evaluator.rulesets("CCM").get(0).reference().fingerprint();
    }
  }

  @Test
  void a_spreadsheet_that_says_no_rules_is_refused_with_file_and_cell() throws IOException {
    Files.writeString(
        folder.resolve(CSV), Files.readString(EXAMPLES.resolve(CSV)).replace("RuleSet,", "Rules,"));
    assertThatThrownBy(() -> RulesFolder.compile(folder))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining(
            folder.resolve(CSV) + ":4:1: error: cell A4: the table has no cell RuleSet above it\n")
        .hasMessageContaining("\n  Maybe A2 should say RuleSet instead of \"Rules\"");
  }

  @Test
  void a_spreadsheet_of_a_kind_that_cannot_be_read_is_refused_and_not_passed_over()
      throws IOException {
    Files.write(folder.resolve("old.xls"), new byte[0]);
    assertThatThrownBy(() -> RulesFolder.compile(folder))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining(
            folder.resolve("old.xls")
                + ":1:1: error: the whole file: expected a spreadsheet saved as Excel Workbook (.xlsx) or CSV UTF-8 (.csv)");
  }

  @Test
  void a_spreadsheet_of_another_package_than_the_rule_files_is_refused() throws IOException {
    Files.write(folder.resolve(XLSX), Sheets.table(Sheets.TABLE, sheet -> {}));
    assertThatThrownBy(() -> RulesFolder.compile(folder))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining("all rule files of a ruleset need the same package, but")
        .hasMessageContaining("character.drl names org.licet.ccm.v2019");
  }

  @Test
  void a_word_that_is_not_known_is_placed_in_its_cell() throws IOException {
    Files.writeString(
        folder.resolve(CSV),
        Files.readString(EXAMPLES.resolve(CSV)).replace(",LCSW,yes,", ",LCSW,maybe,"));
    assertThatThrownBy(() -> RulesFolder.compile(folder))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining(
            folder.resolve(CSV)
                + ":10:3: error: cell C10: \"maybe\" is not a word for a table\n      | maybe\n");
  }
}

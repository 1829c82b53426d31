package org.licet.authoring.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.authoring.internal.check.IncrementalCheck;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.problem.Problem;

/** Rules while they are typed. */
class EditedRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final int EDITS = Integer.getInteger("licet.edits", 12);
  private static final String EXPERIENCE = "v2019/experience.drl";
  private static final Path OCN = Path.of("../examples/credentials/ocn");

  private static final List<String> PIECES =
      List.of(
          "",
          "\u201c",
          "\"",
          "(",
          ")",
          ";",
          ".",
          "end\n",
          "\nrule \"",
          "24",
          "//",
          "/*",
          "$x",
          "}");

  /** An edit at a random place of a random text. */
  private static TextEdit edit(Random random, RulesView view) {
    List<String> files = view.files();
    String file = files.get(random.nextInt(files.size()));
    int length = view.text(file).orElseThrow().length();
    int from = random.nextInt(length + 1);
    int to = Math.min(length, from + random.nextInt(4));
    return new TextEdit(new TextRange(file, from, to), PIECES.get(random.nextInt(PIECES.size())));
  }

  @Test
  void a_change_is_checked_as_a_fresh_check_would_and_no_question_about_it_fails() {
    Workspace workspace = Workspace.of(OCN, Locale.ENGLISH);
    FolderContent content = FolderContent.read(OCN);
    Random random = new Random(41);
    for (int version = 1; version <= EDITS; version++) {
      TextEdit edit = edit(random, workspace.view());
      String file = edit.at().file();
      String text = TextEdit.apply(workspace.view().text(file).orElseThrow(), List.of(edit));
      workspace.open(file, text);
      content = content.with(file, text.getBytes(StandardCharsets.UTF_8));
      RulesView view = workspace.view();

      List<Problem> fresh = new IncrementalCheck().text(RulesSource.of(content), TODAY).problems();
      assertThat(view.problems(TODAY)).extracting(EditorProblem::problem).isEqualTo(fresh);

      int offset = Math.min(text.length(), edit.at().from() + edit.text().length());
      view.completion(file, offset);
      view.hover(file, offset);
      view.definition(file, offset);
      view.references(file, offset);
      view.rename(file, offset, "RENAMED");
      view.format(file);
      view.rules(file);
      if (version % 4 == 0) {
        workspace.close(file);
        content =
            content.with(file, Objects.requireNonNull(FolderContent.read(OCN).files().get(file)));
      }
    }
  }

  /** Earlier results of compiling and trying are used again only where they still hold. */
  @Test
  void a_change_is_compiled_and_tried_as_a_fresh_check_would() {
    Path folder = Path.of("../examples/credentials/rn-ca");
    Workspace workspace = Workspace.of(folder, Locale.ENGLISH);
    FolderContent content = FolderContent.read(folder);
    List<Problem> unchanged = workspace.view().check(TODAY, () -> {}).problems();
    String file = "cases/renewal.yaml";
    String cases = workspace.view().text(file).orElseThrow();
    String fewer = cases.substring(0, cases.indexOf("  - case:", cases.indexOf("  - case:") + 1));

    workspace.open(file, fewer);

    List<Problem> fresh =
        new IncrementalCheck()
            .whole(
                RulesSource.of(content.with(file, fewer.getBytes(StandardCharsets.UTF_8))),
                TODAY,
                () -> {})
            .problems();
    assertThat(workspace.view().check(TODAY, () -> {}).problems())
        .isEqualTo(fresh)
        .isNotEqualTo(unchanged);
    workspace.close(file);
    assertThat(workspace.view().check(TODAY, () -> {}).problems()).isEqualTo(unchanged);
  }

  @Test
  void a_layout_changes_nothing_but_blanks() {
    Workspace workspace = Workspace.of(SampleRules.CCM, Locale.ENGLISH);
    String text = workspace.view().text(EXPERIENCE).orElseThrow();
    String untidy = text.replaceAll("(?m)^ +", "").replace("\nend", "  \n  end");
    workspace.open(EXPERIENCE, untidy);

    String tidy = TextEdit.apply(untidy, workspace.view().format(EXPERIENCE));

    assertThat(tidy.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    assertThat(tidy).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fullTimeMonths().called(\"months under | fullTimeMonth().called(\"months under",
        "atLeast(24)); | atLeast(24))",
        "@source(\"S1, S5\") | @source(\u201cS1, S5\u201d)",
        "@criterion(\"CCM-EXPERIENCE-2\") | @criterion(\"CCM-EXPERIENCE2\")",
        "import org.licet.rule.Ruleset | ",
        "$ruleset : Ruleset() | $ruleset : Rulset()",
      })
  void a_slip_is_mended_by_advice(String right, String wrong) {
    Workspace workspace = Workspace.of(SampleRules.CCM, Locale.ENGLISH);
    String text = workspace.view().text(EXPERIENCE).orElseThrow();
    String slipped = text.replace(right.strip(), wrong == null ? "" : wrong.strip());
    workspace.open(EXPERIENCE, slipped);

    assertThat(mended(workspace.view())).isEmpty();
  }

  @Test
  void a_missing_end_is_mended_by_advice() {
    Workspace workspace = Workspace.of(SampleRules.CCM, Locale.ENGLISH);
    String text = workspace.view().text(EXPERIENCE).orElseThrow();
    workspace.open(EXPERIENCE, text.replace("atLeast(24));\nend\n", "atLeast(24));\n"));

    assertThat(mended(workspace.view())).isEmpty();
  }

  /**
   * Returns the problems of the file that are left after applying advice as long as there is any.
   */
  private static List<String> mended(RulesView slipped) {
    RulesView view = slipped;
    for (int i = 0; i < 5; i++) {
      List<EditorProblem> problems = inFile(view);
      List<Fix> fixes = new ArrayList<>();
      for (EditorProblem problem : problems) {
        if (fixes.isEmpty()) {
          fixes.addAll(view.fixes(problem));
        }
      }
      if (i == 0) {
        assertThat(problems).isNotEmpty();
        assertThat(fixes).as(problems.toString()).isNotEmpty();
      }
      if (fixes.isEmpty()) {
        break;
      }
      String text = view.text(EXPERIENCE).orElseThrow();
      view = view.with(EXPERIENCE, TextEdit.apply(text, fixes.get(0).edits()));
    }
    return inFile(view).stream().map(one -> one.problem().text()).toList();
  }

  private static List<EditorProblem> inFile(RulesView view) {
    return view.problems(TODAY).stream().filter(one -> one.at().file().equals(EXPERIENCE)).toList();
  }

  @Test
  void a_criterion_is_renamed_in_rules_cases_and_messages() {
    Workspace workspace = Workspace.of(SampleRules.CCM, Locale.ENGLISH);
    RulesView view = workspace.view();
    int at = view.text(EXPERIENCE).orElseThrow().indexOf("CCM-EXPERIENCE-2");

    Renaming renaming = view.rename(EXPERIENCE, at + 3, "CCM-TWO-YEARS");

    assertThat(renaming.refusal()).isEmpty();
    assertThat(renaming.edits())
        .extracting(edit -> edit.at().file())
        .contains(
            EXPERIENCE, "v2019/stages.drl", "v2019/texts_es.properties", "v2019/cases/people.yaml");
    RulesView after = applied(view, renaming);
    assertThat(after.problems(TODAY)).isEmpty();
    assertThat(after.files())
        .filteredOn(file -> !file.endsWith(".yaml")) // the reasons of cases are prose
        .noneMatch(file -> after.text(file).orElseThrow().contains("CCM-EXPERIENCE-2\""));
    assertThat(view.rename(EXPERIENCE, at + 3, "CCM-EXPERIENCE-1").refusal().orElseThrow())
        .extracting(refusal -> refusal.in(Locale.forLanguageTag("es")))
        .asString()
        .startsWith("El nombre CCM-EXPERIENCE-1 ya existe");
    assertThat(view.rename(EXPERIENCE, at + 3, "no id").refusal()).isPresent();
  }

  @Test
  void a_fact_is_renamed_in_rules_and_cases() {
    Path folder = Path.of("../examples/credentials/c-swcm");
    RulesView view = Workspace.of(folder, Locale.ENGLISH).view();
    NameUse use =
        view.names().stream()
            .filter(one -> one.kind() == NameUse.Kind.FACT && one.declares())
            .findFirst()
            .orElseThrow();

    Renaming renaming = view.rename(use.at().file(), use.at().from(), "RENAMED_FACT");

    assertThat(renaming.refusal()).isEmpty();
    assertThat(renaming.edits())
        .anyMatch(edit -> edit.at().file().endsWith(".yaml"))
        .anyMatch(edit -> edit.at().file().endsWith(".drl"));
    assertThat(applied(view, renaming).problems(TODAY)).isEqualTo(view.problems(TODAY));
  }

  @Test
  void a_table_is_renamed_with_its_translation() {
    RulesView view =
        Workspace.of(Path.of("../examples/credentials/lcsw-tx"), Locale.ENGLISH).view();
    NameUse use =
        view.names().stream()
            .filter(one -> one.kind() == NameUse.Kind.TABLE && !one.declares())
            .findFirst()
            .orElseThrow();

    Renaming renaming = view.rename(use.at().file(), use.at().from(), "a table of another name");

    assertThat(renaming.refusal()).isEmpty();
    assertThat(renaming.edits())
        .anyMatch(edit -> edit.text().equals("a-table-of-another-name"))
        .anyMatch(edit -> edit.text().equals("a table of another name"));
    assertThat(applied(view, renaming).problems(TODAY)).isEqualTo(view.problems(TODAY));
  }

  private static RulesView applied(RulesView view, Renaming renaming) {
    RulesView after = view;
    for (String file : view.files()) {
      List<TextEdit> edits =
          renaming.edits().stream().filter(edit -> edit.at().file().equals(file)).toList();
      if (!edits.isEmpty()) {
        after = after.with(file, TextEdit.apply(view.text(file).orElseThrow(), edits));
      }
    }
    return after;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$application.conclude($time.a | $time. | atLeast(threshold)",
        "        $time : em | em | employment",
        "@source(\"S1, S | S | S45",
        "        $time : employment.inLastYears(5).pa | pa | paid()",
        "        $x : licenses.ofType(\"R | R | RN",
      })
  void a_rule_that_is_half_typed_has_proposals(String typed, String after, String expected) {
    Workspace workspace = Workspace.of(SampleRules.CCM, Locale.ENGLISH);
    String text = workspace.view().text(EXPERIENCE).orElseThrow();
    int rule = text.lastIndexOf("rule \"");
    String head = typed.startsWith("@") ? "rule \"X\"\n    @criterion(\"X\")\n    " : "";
    String condition =
        typed.startsWith("$application")
            ? "rule \"X\"\nwhen\n    $application : Application(\n        $time : "
                + "employment.fullTimeMonths() )\nthen\n    "
            : "rule \"X\"\nwhen\n    $application : Application(\n";
    String half =
        text.substring(0, rule) + (head.isEmpty() ? condition : head) + typed.stripTrailing();
    workspace.open(EXPERIENCE, half + "\n\n" + text.substring(rule));

    assertThat(workspace.view().completion(EXPERIENCE, half.length()))
        .as(after)
        .extracting(Proposal::label)
        .contains(expected);
  }
}

package org.licet.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** The commands for analysts, on the ruleset that {@code licet new} writes. */
class RulesCommandsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NURSES =
      Path.of("..", "examples", "candidates", "nurses.jsonl").toString();

  @TempDir private Path home;

  private Path rules;

  @BeforeEach
  void write_a_ruleset() {
    rules = home.resolve("xyz");
    assertThat(Licet.run("new", "XYZ", "--into", rules.toString()).code()).isZero();
  }

  private void change(String file, String text, String by) throws IOException {
    Path path = rules.resolve(file);
    String before = Files.readString(path);
    assertThat(before).contains(text);
    Files.writeString(path, before.replace(text, by));
  }

  private Licet onRules(String... args) {
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--rules";
    all[args.length + 1] = rules.toString();
    return Licet.run(all);
  }

  @Test
  void check_gives_up_after_its_time() {
    assertThat(onRules("check", "--give-up-after", "0"))
        .isEqualTo(
            new Licet(
                1,
                "",
                """
                licet: Checking the rules took longer than 0 seconds.
                Maybe their disk does not respond, or --give-up-after is too short.
                """));
  }

  @Test
  void check_of_right_rules_is_one_line_and_ends_with_0() {
    assertThat(onRules("check"))
        .isEqualTo(new Licet(0, "no errors and no warnings in 8 files\n", ""));
  }

  @Test
  void check_of_a_misspelt_word_shows_place_caret_rule_and_advice_and_ends_with_1()
      throws IOException {
    change("criteria.drl", ".active()", ".activ()");
    Licet check = onRules("check");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.err()).isEmpty();
    assertThat(check.out())
        .startsWith(rules + "/criteria.drl:")
        .contains(": error: \"activ\" is not a word for licenses and certifications\n")
        .contains("| " + " ".repeat(28) + "^^^^^\n")
        .contains("  in the rule \"XYZ: a current license as a registered nurse\"\n")
        .contains("  Maybe you mean active(...)\n")
        .endsWith("\n1 error and no warnings in 8 files\n");
  }

  @Test
  void warnings_count_only_if_they_are_to() throws IOException {
    change("sources.properties", "S1.asOf", "# S1.asOf");
    assertThat(onRules("check").code()).isZero();
    assertThat(onRules("check", "--strict").code()).isEqualTo(1);
  }

  @Test
  void check_as_json_and_as_junit_can_be_read_by_programs() throws Exception {
    change("stages.drl", "XYZ-HOURS", "XYZ-HOUR");
    JsonNode json = JSON.readTree(onRules("check", "--format", "json").out());
    assertThat(json.get("errors").asInt()).isPositive();
    assertThat(json.get("problems").get(0).get("line").asInt()).isPositive();
    assertThat(json.get("problems").findValuesAsText("code")).contains("unknown-criterion");
    var xml =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(onRules("check", "--format", "junit").out())));
    assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(8);
    assertThat(xml.getElementsByTagName("failure").getLength()).isPositive();
  }

  @Test
  void test_shows_a_failing_case_with_expected_and_actual_side_by_side() throws IOException {
    assertThat(onRules("test")).isEqualTo(new Licet(0, "19 cases pass\n", ""));
    change("criteria.drl", "atLeast(30)", "atLeast(31)");
    Licet test = onRules("test");
    assertThat(test.code()).isEqualTo(1);
    assertThat(test.out())
        .contains("expected       actual\n")
        .containsPattern("XYZ-HOURS +MET +NOT_MET  <- differs\n")
        .contains("Hours of continuing education: 30 (31 required, 1 more needed).")
        .contains("expected because: ")
        .containsPattern("\\d of 19 cases fail\n$");
    assertThat(JSON.readTree(onRules("test", "--format", "json").out()).get("failed").asInt())
        .isPositive();
    assertThat(onRules("test", "--format", "junit").out()).contains("<failure message=");
  }

  @Test
  void test_names_the_line_of_a_mistyped_ruling_and_runs_the_other_cases() throws IOException {
    Path nlc = Path.of("..", "examples", "credentials", "nlc");
    try (Stream<Path> files = Files.walk(nlc)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = home.resolve("nlc").resolve(nlc.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    rules = home.resolve("nlc");
    String name = "cases/licensure.yaml";
    int cases = JSON.readTree(onRules("test", "--format", "json").out()).get("cases").asInt();
    String text = Files.readString(rules.resolve(name));
    int at = text.indexOf("BON, answer: true}");
    int line = (int) text.substring(0, at).lines().count();
    Files.writeString(
        rules.resolve(name), text.substring(0, at) + text.substring(at).replaceFirst("true", "12"));

    Licet test = onRules("test");

    assertThat(test.code()).isEqualTo(1);
    assertThat(test.out())
        .contains("nlc/" + name + ":" + line + ": ")
        .contains("is 12.\n")
        .endsWith("1 of " + cases + " cases fail\n");
    JsonNode json = JSON.readTree(onRules("test", "--format", "json").out());
    assertThat(json.get("cases").asInt()).isEqualTo(cases);
    assertThat(json.get("results").get(cases - 1).get("line").asInt()).isEqualTo(line);
    assertThat(onRules("test", "--format", "junit").out()).contains("licensure.yaml:" + line);
  }

  @Test
  void coverage_writes_a_page_with_the_text_of_the_rules() throws IOException {
    Path page = home.resolve("coverage.html");
    Licet coverage = onRules("coverage", "--html", page.toString());
    assertThat(coverage.code()).isZero();
    assertThat(coverage.out()).contains("XYZ-LICENSE").contains("numbers have cases on both sides");
    assertThat(Files.readString(page))
        .contains("<mark class=\"full\" title=\"atLeast(30): cases on both sides\">30</mark>")
        .contains("conclude($hours");
    assertThat(JSON.readTree(onRules("coverage", "--format", "json").out()).get(0).get("cases"))
        .hasToString("19");
  }

  @Test
  void mutate_ends_with_1_where_too_few_changes_are_noticed() throws IOException {
    assertThat(onRules("mutate").code()).isZero();
    Files.writeString(
        rules.resolve("cases/first.yaml"),
        """
        case: nobody
        on: 2027-01-01
        expect: {decision: UNDETERMINED}
        """);
    Licet mutate = onRules("mutate");
    assertThat(mutate.code()).isEqualTo(1);
    assertThat(mutate.out()).contains("This case detects the change:\n\n  - case: ");
    JsonNode run = JSON.readTree(onRules("mutate", "--format", "json", "--no-search").out()).get(0);
    assertThat(run.get("unexplained").asInt()).isPositive();
  }

  @Test
  void mutate_writes_the_cases_that_it_found_to_a_new_file() throws IOException {
    Files.delete(rules.resolve("cases/renewal.yaml"));
    Path more = rules.resolve("cases/more.yaml");
    Licet mutate = onRules("mutate", "--cases", more.toString());
    assertThat(mutate.out()).contains(" cases written to " + more);
    assertThat(Files.readString(more))
        .startsWith("# Cases that licet mutate found.")
        .contains(" matters\n", " matters (2)\n", ", the result is different\"\n");
    assertThat(onRules("test").code()).isZero();
    assertThat(onRules("mutate", "--no-search", "--at-least", "90").code()).isZero();
    Licet again = onRules("mutate", "--cases", more.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains(more + " exists.");
  }

  @Test
  void check_names_rules_without_any_case_once() throws IOException {
    for (String file : List.of("first", "certification", "renewal")) {
      Files.delete(rules.resolve("cases/" + file + ".yaml"));
    }
    assertThat(onRules("check").out())
        .containsOnlyOnce("no case tests these rules")
        .doesNotContain("no case tests atLeast");
  }

  @Test
  void test_shows_the_questions_that_a_verdict_depends_on() throws IOException {
    Files.writeString(
        rules.resolve("cases/first.yaml"),
        """
        case: a license of an unknown status
        on: 2027-01-01
        why: the status is unknown
        licenses: [{type: RN, jurisdiction: US-TX, expires: 2027-05-31}]
        continuingEducation: [{completed: 2026-01-01, hours: 30}]
        expect: {decision: ELIGIBLE, verdicts: {XYZ-LICENSE: MET}}
        """);
    assertThat(onRules("test").out()).contains("      - What is the status of the RN license");
  }

  @Test
  void mutate_changes_the_rule_of_one_criterion() throws IOException {
    JsonNode all = JSON.readTree(onRules("mutate", "--format", "json", "--no-search").out()).get(0);
    JsonNode one =
        JSON.readTree(
                onRules("mutate", "--criterion", "XYZ-LICENSE", "--format", "json", "--no-search")
                    .out())
            .get(0);
    assertThat(one.get("mutants").asInt()).isBetween(1, all.get("mutants").asInt() - 1);
    Licet misspelt = onRules("mutate", "--criterion", "XYZ-LICENCE");
    assertThat(misspelt.code()).isEqualTo(2);
    assertThat(misspelt.err()).contains("Maybe you mean XYZ-LICENSE.");
  }

  @Test
  void diff_ends_with_1_where_rules_differ() throws IOException {
    String before = home.resolve("before").toString();
    Licet.run("new", "XYZ", "--into", before);
    assertThat(Licet.run("diff", before, rules.toString()))
        .isEqualTo(new Licet(0, "No differences\n", ""));
    change("criteria.drl", "atLeast(30)", "atLeast(31)");
    Licet diff = Licet.run("diff", before, rules.toString());
    assertThat(diff.code()).isEqualTo(1);
    assertThat(diff.out()).contains("threshold\n      - atLeast(30)\n      + atLeast(31)\n");
  }

  @Test
  void impact_ends_with_1_where_somebody_moves_as_is_not_to_happen() throws IOException {
    Path after = home.resolve("after");
    copyRules(after, "atLeast(12)", "atLeast(11)");
    String[] args = {"impact", "built-in", after.toString(), NURSES, "--on", "2026-11-23"};
    Licet impact = Licet.run(args);
    assertThat(impact.err()).isEmpty();
    assertThat(impact.code()).isZero();
    assertThat(impact.out())
        .contains("almost-there  CCM EXAMINATION  not eligible -> eligible\n")
        .contains("CCM-EXPERIENCE-1 not met -> met: Months under a CCM: 11 (11 required).")
        .contains("8 candidates, 2 decisions change\n");
    assertThat(Licet.run(with(args, "--fail-on", "newly-eligible")).code()).isEqualTo(1);
    assertThat(Licet.run(with(args, "--fail-on", "newly-not-eligible")).code()).isZero();
    String json = Licet.run(with(args, "--format", "json")).out();
    JsonNode whole = JSON.readTree(json.lines().reduce((one, next) -> next).orElseThrow());
    assertThat(whole.get("candidates").asInt()).isEqualTo(8);
  }

  private static void copyRules(Path to, String text, String other) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.walk(Path.of("../rules-ccm/src/main/resources/org/licet/ccm/v2019"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".yaml")) {
          Files.writeString(
              to.resolve(file.getFileName()), Files.readString(file).replace(text, other));
        }
      }
    }
  }

  @Test
  void impact_evaluates_every_candidate_for_its_exit_code_even_if_output_is_closed()
      throws IOException {
    Path candidates = home.resolve("candidates.jsonl");
    Files.writeString(
        candidates, Files.readString(Path.of(NURSES)) + "{\"id\": \"last\", \"licences\": []}\n");
    Path after = home.resolve("after");
    copyRules(after, "atLeast(12)", "atLeast(11)");
    String[] args = {
      "impact", "built-in", after.toString(), candidates.toString(), "--on", "2026-11-23"
    };
    assertThat(errOfUnread(args)).isEmpty();
    assertThat(errOfUnread(with(args, "--fail-on", "newly-not-eligible")))
        .contains("candidate last, /licences: The key \"licences\" is unknown.");
  }

  /** Returns the standard error of a command whose output is closed. */
  private static String errOfUnread(String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Main.run(
        new PrintStream(gone, false, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        args);
    return err.toString(StandardCharsets.UTF_8);
  }

  private static String[] with(String[] args, String... more) {
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return all;
  }

  @Test
  void explain_shows_a_credential_and_a_criterion_and_advises_on_misspellings() {
    assertThat(onRules("explain", "XYZ").out())
        .contains("EXAMINATION\n  all of\n    XYZ-LICENSE\n")
        .contains(
            """
            CERTIFICATION
              all of
                XYZ-EXAM
                    The exam passed [1]
              and, as of the application date, the EXAMINATION requirements
                XYZ-LICENSE
            """);
    assertThat(onRules("explain", "XYZ-HOURS").out())
        .contains("Numbers\n    inLastYears(3)")
        .contains("atLeast(30)")
        .contains("Cases\n    met: ");
    Licet unknown = onRules("explain", "XYZ-HOUR");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("Maybe you mean XYZ-HOURS.\n");
  }

  @Test
  void new_writes_nothing_into_a_folder_that_is_used() {
    Licet again = Licet.run("new", "XYZ", "--into", rules.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).startsWith("licet: ");
    assertThat(Licet.run("new", "x y", "--into", home.resolve("other").toString()).code())
        .isEqualTo(2);
    assertThat(home.resolve("other")).doesNotExist();
  }
}

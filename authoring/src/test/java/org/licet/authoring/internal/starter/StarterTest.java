package org.licet.authoring.internal.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.authoring.RulesFolder;
import org.licet.authoring.internal.check.RulesCheck;
import org.licet.authoring.problem.Problem;
import org.licet.evaluation.Confidence;
import org.licet.evaluation.Stage;
import org.licet.testkit.CaseResult;
import org.licet.testkit.Cases;

class StarterTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir private Path home;

  private static List<String> broken(Path folder) {
    RulesModule module = RulesFolder.compile(folder);
    Cases cases = Cases.of(module);
    assertThat(cases.all()).hasSizeGreaterThanOrEqualTo(4);
    try (Evaluator evaluator = Evaluator.of(List.of(module))) {
      return cases.all().stream()
          .map(one -> cases.run(evaluator, one))
          .filter(result -> !result.holds())
          .map(CaseResult::report)
          .toList();
    }
  }

  @ParameterizedTest
  @CsvSource({"HOSPITAL-CM, 2026-11-23", "A-B_C, 2028-02-29", "DO, 2027-03-01", "INT, 2026-12-31"})
  void an_opening_passes_check_and_its_cases(String opening, LocalDate today) {
    Path folder = home.resolve("opening");
    Starter.writeOpening(opening, today, folder);
    assertThat(RulesCheck.of(folder, today).problems()).extracting(Problem::text).isEmpty();
    assertThat(broken(folder)).isEmpty();
  }

  /**
   * DO and INT are reserved in Java, and RULE in rule files. February 29 does not exist three years
   * later.
   */
  @ParameterizedTest
  @CsvSource({
    "XYZ, 2026-11-23",
    "A-B_C, 2026-11-23",
    "A_1, 2028-02-29",
    "DO, 2027-03-01",
    "INT, 2026-01-01",
    "RULE, 2026-12-31"
  })
  void the_starter_compiles_and_its_cases_pass(String credential, LocalDate today) {
    Path folder = home.resolve("rules").resolve("new");
    Starter.write(credential, today, folder);
    assertThat(broken(folder)).isEmpty();
  }

  @Test
  void the_starter_is_a_ruleset_with_a_source_to_fill_in() {
    Starter.write("A-B_C", TODAY, home);
    try (Evaluator evaluator = Evaluator.of(List.of(RulesFolder.compile(home)))) {
      assertThat(evaluator.credentials()).containsExactly("A-B_C");
      assertThat(evaluator.stages("A-B_C"))
          .containsExactly(Stage.EXAMINATION, Stage.CERTIFICATION, Stage.RENEWAL);
      var ruleset = evaluator.rulesets("A-B_C").get(0);
      assertThat(ruleset.reference().effectiveFrom()).isEqualTo(TODAY);
      assertThat(ruleset.issuer()).isEqualTo("the issuer of the A-B_C");
      assertThat(ruleset.criteria())
          .extracting("id")
          .containsExactly(
              "A-B_C-LICENSE",
              "A-B_C-HOURS",
              "A-B_C-EXAM",
              "A-B_C-RENEWAL-TIME",
              "A-B_C-RENEWAL-HOURS");
      assertThat(ruleset.sources().values())
          .singleElement()
          .satisfies(
              source -> {
                assertThat(source.document()).startsWith("To be filled in: ");
                assertThat(source.url()).isEmpty();
                assertThat(source.asOf()).contains(TODAY);
                assertThat(source.confidence()).isEqualTo(Confidence.ASSUMPTION);
              });
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "atLeast(30)|atLeast(29)",
        "atLeast(30)|atLeast(31)",
        "inLastYears(3)|inLastYears(2)",
        "inLastYears(3)|inLastYears(4)",
        ".active()|''",
        ".unexpired()|''",
        ".issuedIn(\"US\")|''",
        ".listedIn(\"licenses that qualify\")|''",
        ".inLastYears(3)|''",
        ".no(\"LPN\")|''",
        ".passed()|''",
        "examinations.of(\"XYZ\")|examinations",
        "atLeast(20)|atLeast(19)",
        "atLeast(20)|atLeast(21)",
        "inTermOf(\"XYZ\", 3)|inTermOf(\"XYZ\", 2)",
        "inTermOf(\"XYZ\", 3)|inTermOf(\"XYZ\", 4)",
        ".having(\"APPROVED_COURSE\")|''",
        "between(\"10-01\"|between(\"10-02\"",
        "between(\"10-01\"|between(\"09-30\""
      })
  void nothing_in_the_criteria_can_be_changed_without_a_case_that_fails(String from, String to)
      throws IOException {
    Starter.write("XYZ", TODAY, home);
    Path criteria = home.resolve("criteria.drl");
    Path renewal = home.resolve("renewal.drl");
    assertThat(Files.readString(criteria) + Files.readString(renewal)).contains(from);
    for (Path file : List.of(criteria, renewal)) {
      Files.writeString(file, Files.readString(file).replace(from, to));
    }
    assertThat(broken(home)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-X", "X-", "X--Y", "A.B", "1X", "X/Y", "../X", "X\"Y", "Ä", "${X}"})
  void an_invalid_credential_name_is_refused(String name) {
    assertThatThrownBy(() -> Starter.write(name, TODAY, home.resolve("new")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\""
                + name
                + "\" is not a credential name. Expected up to 40 uppercase letters and digits, starting "
                + "with a letter, with single - or _ between them.");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void a_name_that_is_nearly_right_is_refused_with_the_right_one() {
    assertThatThrownBy(() -> Starter.write("xyz bc", TODAY, home))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("\"xyz bc\" is not a credential name")
        .hasMessageEndingWith("\nMaybe you mean XYZ-BC.");
    String longest = "X".repeat(40);
    assertThatThrownBy(() -> Starter.write(longest + "X", TODAY, home))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("with single - or _ between them.");
    assertThat(home).isEmptyDirectory();
    Starter.write(longest, TODAY, home);
    assertThat(home).isNotEmptyDirectory();
  }

  @Test
  void a_folder_with_something_in_it_is_refused_and_left_as_it_is() throws IOException {
    Files.writeString(home.resolve("b.txt"), "mine");
    Files.createDirectory(home.resolve("a"));
    assertThatThrownBy(() -> Starter.write("XYZ", TODAY, home))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The folder "
                + home
                + " is not empty: it contains a; nothing was written\nMaybe name a new folder below it");
    try (Stream<Path> all = Files.walk(home)) {
      assertThat(all).containsExactlyInAnyOrder(home, home.resolve("a"), home.resolve("b.txt"));
    }
    assertThat(home.resolve("b.txt")).hasContent("mine");
  }

  @Test
  void a_file_in_place_of_the_folder_is_refused() throws IOException {
    Path file = Files.writeString(home.resolve("b.txt"), "mine");
    assertThatThrownBy(() -> Starter.write("XYZ", TODAY, file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(file + " is a file. Expected a new or empty folder.");
    assertThatThrownBy(() -> Starter.write("XYZ", TODAY, file.resolve("below")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("The folder " + file.resolve("below") + " cannot be written: ");
    assertThat(file).hasContent("mine");
  }

  @Test
  void nothing_is_kept_if_a_file_cannot_be_written() {
    Path folder = home.resolve("deep").resolve("new");
    var texts = new TreeMap<>(Map.of("a", "", "b/c", "", "b/c/d", ""));
    assertThatThrownBy(() -> Starter.write(texts, folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("The folder " + folder + " cannot be written: ")
        .hasMessageEndingWith("; nothing was kept");
    assertThat(home).isEmptyDirectory();
  }
}

package org.licet.authoring.internal.check.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.Evaluator;
import org.licet.authoring.Rulesets;
import org.licet.authoring.internal.check.RulesCheck;
import org.licet.authoring.internal.compile.CheckedRules;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.problem.Problem;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Stage;
import org.licet.text.Phrases;
import org.licet.text.StoredText;
import org.licet.text.Text;

class TranslationsCheckTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final String WHOLE =
      """
      X-LICENSE = Una licencia
      X-CODE = El código aceptado
      X-HOURS = 10 horas en los últimos dos años
      types = tipos
      hours = horas
      """;

  private static RulesSource with(String file, String translations) {
    SortedMap<String, byte[]> files = new TreeMap<>(Rulesets.small().files());
    files.put(file, translations.getBytes(StandardCharsets.UTF_8));
    return new RulesSource("x", List.of(RulesetSource.of("x", files)));
  }

  private static List<String> problems(String file, String translations) {
    return RulesCheck.of(with(file, translations), ON).problems().stream()
        .filter(problem -> !problem.message().startsWith("no case tests"))
        .map(TranslationsCheckTest::line)
        .toList();
  }

  private static String line(Problem problem) {
    return problem.severity()
        + " "
        + problem.message()
        + problem.advice().map(advice -> " / " + advice).orElse("");
  }

  @Test
  void a_complete_translation_has_no_problems_and_is_used() {
    assertThat(problems("texts_es.properties", WHOLE)).isEmpty();
    try (Evaluator evaluator =
        Evaluator.of(List.of(CheckedRules.compile(with("texts_es.properties", WHOLE))))) {
      Evaluation evaluation =
          evaluator.evaluate(
              Candidate.withId("c").noContinuingEducation().build(), "X", Stage.EXAMINATION, ON);
      var hours = evaluation.finding("X-HOURS").orElseThrow();
      Locale spanish = Locale.forLanguageTag("es");
      assertThat(hours.title().in(spanish)).isEqualTo("10 horas en los últimos dos años");
      assertThat(hours.reason().in(spanish)).isEqualTo("Horas: 0 (requerido: 10; falta: 10).");
      assertThat(hours.reason()).hasToString("Hours: 0 (10 required, 10 more needed).");
    }
  }

  @Test
  void codes_have_names_in_english_and_spanish_beside_the_rules() {
    assertThat(problems("texts_en.properties", "code.LPN = practical nurse\n")).isEmpty();
    assertThat(problems("texts_es.properties", WHOLE + "code.LPN = enfermera práctica\n"))
        .isEmpty();
    assertThat(problems("texts_es.properties", WHOLE + "code.LPM = enfermera práctica\n"))
        .containsExactly(
            "error \"code.LPM\" is not a key, expected code. and a code that a rule or a table"
                + " names / you mean code.LPN");
    Phrases phrases =
        new Phrases(
            Map.of(
                "en", Map.of("code.ER", "emergency room"), "es", Map.of("code.ER", "urgencias")));
    Text area = Text.code("ER").with(phrases);
    assertThat(area).hasToString("er");
    assertThat(area.in(Locale.US)).isEqualTo("emergency room");
    Text stored = StoredText.of("er", StoredText.data(area));
    assertThat(stored.in(Locale.forLanguageTag("es"))).isEqualTo("urgencias");
    assertThat(stored).hasToString("er");
  }

  @Test
  void an_untranslated_text_is_a_warning_with_the_line_to_add() {
    assertThat(problems("texts_es.properties", WHOLE.replace("types = tipos\n", "")))
        .containsExactly(
            "warning untranslated texts of the rules (1): types / add a line types = types");
  }

  @Test
  void a_key_that_belongs_to_nothing_is_an_error_with_the_nearest_that_does() {
    assertThat(problems("texts_es.properties", WHOLE + "X-HOUR = horas\n"))
        .containsExactly(
            "error \"X-HOUR\" is not a key, expected a criterion id, or the words of a rule in "
                + "lowercase with - between them / you mean X-HOURS");
    assertThat(problems("texts_es.properties", WHOLE.replace("tipos", "")))
        .containsExactly("error types has no value / types = types");
  }

  @ParameterizedTest
  @ValueSource(strings = {"texts-es.properties", "texts_ES.properties", "text_es.properties"})
  void a_file_that_would_be_ignored_is_reported(String file) {
    assertThat(problems(file, WHOLE))
        .singleElement()
        .asString()
        .startsWith("warning the file " + file + " is ignored / name a translation texts_");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rn", "ccm", "acm", "cmgt"})
  void shipped_rules_have_all_they_say_in_spanish(String module) {
    Path folder = Path.of("..", "rules-" + module, "src/main/resources");
    RulesSource rules = RulesSource.read(folder);
    assertThat(rules.rulesets())
        .allSatisfy(one -> assertThat(one.files()).containsKey("texts_es.properties"))
        .allSatisfy(one -> assertThat(TranslationsCheck.of(one)).isEmpty());
    assertThat(Files.isDirectory(folder)).isTrue();
  }
}

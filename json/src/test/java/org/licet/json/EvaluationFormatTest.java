package org.licet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Confidence;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Failure;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Part;
import org.licet.evaluation.Quantity;
import org.licet.evaluation.Question;
import org.licet.evaluation.Range;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Requirement.AllOf;
import org.licet.evaluation.Requirement.AnyOf;
import org.licet.evaluation.Requirement.AtLeast;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Source;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

class EvaluationFormatTest {

  private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

  private static final Finding.Explanation EXPLANATION =
      Finding.Explanation.builder()
          .reason(Text.verbatim("Between 8 and 19 months"))
          .parts(
              List.of(
                  Part.atLeast(
                      Text.verbatim("months under a CCM"),
                      Quantity.of(BigDecimal.valueOf(12), Unit.MONTHS),
                      Range.of(8, 19)),
                  Part.atMost(
                      Text.verbatim("attempts"),
                      Quantity.of(BigDecimal.valueOf(3), Unit.ATTEMPTS),
                      Range.from(BigDecimal.ONE)),
                  Part.atLeast(
                      Text.verbatim("hours"),
                      Quantity.of(new BigDecimal("7.50"), Unit.HOURS),
                      Range.of(new BigDecimal("1E+1"), new BigDecimal("1E+1")))))
          .evidence(
              List.of(
                  Evidence.of(
                      "/employment/0", Optional.of(Range.of(8, 8)), Text.verbatim("It counts")),
                  Evidence.of("/employment/1", Optional.empty(), Text.verbatim("It may"))))
          .questions(
              List.of(
                  Question.OfCandidate.of(
                      "/employment/1/supervisorCredentials", Text.verbatim("Which?")),
                  Question.OfIssuer.of(
                      "CCMC", "country@/employment/0", Text.verbatim("Does it count?"))))
          .sources(
              List.of(
                  Source.builder()
                      .document("CCMC: Guide")
                      .url(Optional.of("https://example.org/guide"))
                      .asOf(Optional.of(LocalDate.of(2026, 1, 2)))
                      .confidence(Confidence.OFFICIAL_DATED)
                      .conflict(true)
                      .build(),
                  Source.builder().document("Ours").confidence(Confidence.ASSUMPTION).build()))
          .build();

  private static final Evaluation UNDETERMINED =
      Evaluation.builder()
          .candidate("cand-7")
          .credential("CCM")
          .stage(Stage.EXAMINATION)
          .on(LocalDate.of(2026, 11, 23))
          .decision(Decision.UNDETERMINED)
          .ruleset(
              Optional.of(
                  RulesetReference.builder()
                      .credential("CCM")
                      .effectiveFrom(LocalDate.of(2019, 5, 21))
                      .confidence(Confidence.OFFICIAL)
                      .fingerprint(DIGEST)
                      .build()))
          .findings(
              List.of(
                  Finding.builder()
                      .criterion("CCM-EXPERIENCE-1")
                      .verdict(Verdict.UNDETERMINED)
                      .title(Text.verbatim("12 months"))
                      .rule("CCM: 12 months")
                      .explanation(() -> EXPLANATION)
                      .build(),
                  Finding.builder()
                      .criterion("CCM-RETAKE")
                      .verdict(Verdict.MET)
                      .title(Text.verbatim("Retake"))
                      .rule("CCM: retake")
                      .informational(true)
                      .asOf(Optional.of(PartialDate.parse("2026-10")))
                      .explanation(
                          () ->
                              Finding.Explanation.builder()
                                  .reason(Text.verbatim("No earlier attempt"))
                                  .build())
                      .build()))
          .requirement(
              Optional.of(
                  AllOf.of(
                      List.of(
                          AnyOf.of(List.of(criterion("A"), criterion("B"))),
                          AtLeast.of(2, List.of(criterion("C"), criterion("D"), criterion("E"))),
                          criterion("F")))))
          .questions(
              () ->
                  List.of(
                      OpenQuestion.of(
                          Question.OfCandidate.of(
                              "/employment/1/supervisorCredentials", Text.verbatim("Which?")),
                          List.of("CCM-EXPERIENCE-1"))))
          .build();

  private static final String WRITTEN =
      """
      {"candidate":"cand-7","credential":"CCM","stage":"EXAMINATION","on":"2026-11-23",\
      "decision":"UNDETERMINED",\
      "ruleset":{"credential":"CCM","effectiveFrom":"2019-05-21","confidence":"OFFICIAL",\
      "fingerprint":"%s"},\
      "findings":[\
      {"criterion":"CCM-EXPERIENCE-1","verdict":"UNDETERMINED","title":"12 months",\
      "reason":"Between 8 and 19 months",\
      "parts":[{"label":"months under a CCM","required":{"amount":12,"unit":"MONTHS"},\
      "found":{"atLeast":8,"atMost":19},"shortfall":{"atLeast":0,"atMost":4,"unit":"MONTHS"}},\
      {"label":"attempts","limit":{"amount":3,"unit":"SITTINGS"},"found":{"atLeast":1}},\
      {"label":"hours","required":{"amount":7.5,"unit":"HOURS"},\
      "found":{"atLeast":10,"atMost":10}}],\
      "evidence":[{"fact":"/employment/0","counted":{"atLeast":8,"atMost":8},\
      "because":"It counts"},{"fact":"/employment/1","because":"It may"}],\
      "questions":[{"fact":"/employment/1/supervisorCredentials",\
      "key":"/employment/1/supervisorCredentials","ask":"Which?",\
      "answer":{"type":"CODES"}},\
      {"ruling":"CCMC","key":"CCM-EXPERIENCE-1#country@/employment/0",\
      "ask":"Does it count?","answer":{"type":"RULING"}}],\
      "sources":[{"document":"CCMC: Guide","url":"https://example.org/guide",\
      "asOf":"2026-01-02","confidence":"OFFICIAL_DATED","conflict":true},\
      {"document":"Ours","confidence":"ASSUMPTION"}],\
      "rule":"CCM: 12 months"},\
      {"criterion":"CCM-RETAKE","verdict":"MET","title":"Retake","reason":"No earlier attempt",\
      "parts":[],"evidence":[],"questions":[],"sources":[],"rule":"CCM: retake",\
      "informational":true,"asOf":"2026-10"}],\
      "requirement":{"allOf":[{"anyOf":["A","B"]},{"atLeast":2,"of":["C","D","E"]},"F"]},\
      "questions":[{"fact":"/employment/1/supervisorCredentials",\
      "key":"/employment/1/supervisorCredentials","ask":"Which?",\
      "answer":{"type":"CODES"},"criteria":["CCM-EXPERIENCE-1"]}]}"""
          .formatted(DIGEST);

  private static Requirement criterion(String id) {
    return Requirement.Criterion.of(id);
  }

  @Test
  void an_evaluation_is_written_to_the_letter() {
    assertThat(EvaluationWriter.toLine(UNDETERMINED)).isEqualTo(WRITTEN);
    assertThat(EvaluationReader.evaluation(EvaluationReader.parse(WRITTEN)))
        .isEqualTo(UNDETERMINED);
  }

  @Test
  void where_no_rules_are_known_the_ruleset_is_null_and_there_is_a_reason() {
    Evaluation evaluation =
        Evaluation.builder()
            .candidate("cand-7")
            .credential("CCM")
            .stage(Stage.RENEWAL)
            .on(LocalDate.of(2001, 1, 1))
            .decision(Decision.UNDETERMINED)
            .reason(Optional.of(Text.verbatim("Rules are known from 2019-05-21")))
            .build();

    assertThat(EvaluationWriter.toLine(evaluation))
        .isEqualTo(
            """
            {"candidate":"cand-7","credential":"CCM","stage":"RENEWAL","on":"2001-01-01",\
            "decision":"UNDETERMINED","ruleset":null,"reason":"Rules are known from 2019-05-21",\
            "findings":[],"questions":[]}""");
  }

  @Test
  void a_failure_is_written_with_its_members() {
    assertThat(
            EvaluationWriter.toLine(
                Failure.builder()
                    .candidate(Optional.of("cand-9"))
                    .message("from is \"x\"")
                    .pointer(Optional.of("/employment/0/from"))
                    .build()))
        .isEqualTo(
            """
            {"candidate":"cand-9","error":{"message":"from is \\"x\\"",\
            "pointer":"/employment/0/from"}}""");
    assertThat(
            EvaluationWriter.toLine(
                Failure.builder()
                    .candidate(Optional.of("cand-9"))
                    .message("It throws")
                    .rule(Optional.of("CCM: it"))
                    .build()))
        .isEqualTo(
            "{\"candidate\":\"cand-9\",\"error\":{\"message\":\"It throws\",\"rule\":\"CCM: it\"}}");
    assertThat(EvaluationWriter.toLine(Failure.builder().message("No JSON").build()))
        .isEqualTo("{\"candidate\":null,\"error\":{\"message\":\"No JSON\"}}");
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(
            "\"stage\":\"EXAMINATION\"",
            "\"stage\":\"EXAM\"",
            "The value of /stage is \"EXAM\". Expected one of LICENSURE, EXAMINATION,"
                + " CERTIFICATION, RENEWAL, POSITION."),
        arguments(
            "\"on\":\"2026-11-23\"",
            "\"on\":\"2026-11\"",
            "The value of /on is \"2026-11\". Expected a date such as 2026-11-23."),
        arguments("\"on\":\"2026-11-23\",", "", "The value of /on is missing."),
        arguments(
            "\"candidate\":\"cand-7\"",
            "\"candidate\":7",
            "The value of /candidate is 7." + " Expected text."),
        arguments(
            "\"credential\":\"CCM\",\"stage\"",
            "\"credential\":null,\"stage\"",
            "The value of /credential is missing."),
        arguments(
            "{\"candidate\":\"cand-7\"",
            "{\"format\":2,\"candidate\":\"cand-7\"",
            "The format is 2. This version of Licet reads format 1.\nMaybe use a later version of"
                + " Licet."),
        arguments(
            "{\"candidate\":\"cand-7\"",
            "{\"format\":\"1\",\"candidate\":\"cand-7\"",
            "The format is \"1\". Expected a whole number, such as 1."),
        arguments(
            "\"amount\":12",
            "\"amount\":\"12\"",
            "The value of /findings/0/parts/0/required/amount is \"12\". Expected a number."),
        arguments(
            "\"required\":{\"amount\":12,\"unit\":\"MONTHS\"},",
            "",
            "The value of /findings/0/parts/0 is {\"label\":\"months under a"
                + " CCM\",\"found\":{\"atLeast\":8,\"atMost\":.... Expected either a required amount"
                + " or a limit."),
        arguments(
            "\"atMost\":4",
            "\"atMost\":5",
            "The value of /findings/0/parts/0 is {\"label\":\"months under a"
                + " CCM\",\"required\":{\"amount\":12,\"unit\".... Expected the shortfall between the"
                + " required and the found amount."),
        arguments(
            "\"informational\":true",
            "\"informational\":1",
            "The value of /findings/1/informational is 1. Expected true or false."),
        arguments(
            "\"asOf\":\"2026-10\"",
            "\"asOf\":\"2026-13\"",
            "The value of /findings/1/asOf is \"2026-13\". Expected a date as YYYY-MM-DD,"
                + " YYYY-MM or YYYY."),
        arguments(
            "\"ruling\":\"CCMC\",",
            "",
            "The value of /findings/0/questions/1 is"
                + " {\"key\":\"CCM-EXPERIENCE-1#country@/employment/0\",\"ask\":\"Does ...."
                + " Expected either a fact or a ruling."),
        arguments(
            "\"evidence\":[]",
            "\"evidence\":{}",
            "The value of /findings/1/evidence is {}." + " Expected a list."),
        arguments(
            "\"atLeast\":2,\"of\"",
            "\"atLeast\":2.5,\"of\"",
            "The value of /requirement/allOf/1/atLeast is 2.5. Expected a whole number."),
        arguments(
            "{\"candidate\"",
            "[1] {\"candidate\"",
            "More text follows the result. Expected one result per line."),
        arguments(
            "\"candidate\":\"cand-7\"",
            "\"candidate\":\"a\",\"candidate\":\"b\"",
            "/candidate: The key \"candidate\" appears twice in one object. Expected it once."),
        arguments(
            "{\"candidate\"",
            "{candidate",
            "The text is not valid JSON at column 2: Found c. Expected a field"
                + " name in double quotes."));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void an_invalid_result_is_refused(String written, String changed, String message) {
    String line = WRITTEN.replace(written, changed);

    assertThat(line).isNotEqualTo(WRITTEN);
    assertThatThrownBy(() -> EvaluationReader.evaluation(EvaluationReader.parse(line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void a_result_that_is_not_an_object_is_refused() {
    assertThatThrownBy(() -> EvaluationReader.evaluation(EvaluationReader.parse("7")))
        .hasMessage("The result is 7. Expected an object.");
    assertThatThrownBy(() -> EvaluationReader.parse(" "))
        .hasMessage("The text is empty. Expected a result.");
    assertThatThrownBy(
            () -> EvaluationReader.failure(EvaluationReader.parse("{\"error\":{\"message\":1}}")))
        .hasMessage("The value of /error/message is 1. Expected text.");
  }
}

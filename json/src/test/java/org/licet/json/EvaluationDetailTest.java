package org.licet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.ScreeningResult;
import org.licet.evaluation.Source;

/** Results with less detail, and with sources that stand once a file. */
class EvaluationDetailTest {

  private static final Evaluation EVALUATION = evaluation();

  private static Evaluation evaluation() {
    try (Stream<String> lines = Files.lines(Path.of("../compatibility/evaluations-0.1.jsonl"))) {
      return EvaluationReader.read(lines.findFirst().orElseThrow());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String line(EvaluationDetail detail) {
    return EvaluationWriter.toLine(EVALUATION, EvaluationFormat.standard().detail(detail));
  }

  @Test
  void a_decision_is_five_members() {
    assertThat(line(EvaluationDetail.DECISION))
        .isEqualTo(
            "{\"candidate\":\"part-timer\",\"credential\":\"CCM\",\"stage\":\"EXAMINATION\","
                + "\"on\":\"2026-11-23\",\"decision\":\"UNDETERMINED\"}");
  }

  @Test
  void verdicts_have_neither_words_nor_sources() {
    assertThat(line(EvaluationDetail.VERDICTS))
        .contains(
            "\"findings\":[{\"criterion\":\"CCM-LICENSE\",\"verdict\":\"MET\"},",
            "\"questions\":[{\"ruling\":\"CCMC\",\"key\":\"CCM-EXPERIENCE-1#fullTime@/employment/0\",")
        .doesNotContain("\"ask\"", "\"reason\"", "\"sources\"", "fingerprint");
  }

  @Test
  void reasons_have_amounts_and_questions() {
    assertThat(line(EvaluationDetail.REASONS))
        .contains("\"reason\"", "\"shortfall\"", "\"ask\"")
        .doesNotContain("\"sources\"", "\"evidence\"", "\"title\"");
  }

  @Test
  void the_full_detail_is_the_usual_form() {
    assertThat(line(EvaluationDetail.FULL)).isEqualTo(EvaluationWriter.toLine(EVALUATION));
  }

  /** Each detail has the members of the one before, with the same values, and is read. */
  @ParameterizedTest
  @EnumSource(EvaluationDetail.class)
  void each_detail_is_the_full_form_with_members_left_out(EvaluationDetail detail) {
    JsonNode less = EvaluationReader.parse(line(detail));
    expectPart(less, EvaluationReader.parse(line(EvaluationDetail.FULL)));
    assertThat(SchemaValidation.EVALUATION.faults(less)).isEmpty();
    Evaluation read = EvaluationReader.evaluation(less);
    assertThat(read.decision()).isEqualTo(EVALUATION.decision());
    if (detail != EvaluationDetail.DECISION) {
      assertThat(read.findings().stream().map(Finding::verdict))
          .isEqualTo(EVALUATION.findings().stream().map(Finding::verdict).toList());
      assertThat(read.questions().stream().map(OpenQuestion::key))
          .isEqualTo(EVALUATION.questions().stream().map(OpenQuestion::key).toList());
    }
    assertThat(EvaluationWriter.toLine(read, EvaluationFormat.standard().detail(detail)))
        .isEqualTo(line(detail));
  }

  private static void expectPart(JsonNode less, JsonNode more) {
    if (less.isObject()) {
      less.properties().forEach(one -> expectPart(one.getValue(), more.get(one.getKey())));
    } else if (less.isArray()) {
      assertThat(less).hasSameSizeAs(more);
      for (int i = 0; i < less.size(); i++) {
        expectPart(less.get(i), more.get(i));
      }
    } else {
      assertThat(less).isEqualTo(more);
    }
  }

  @Test
  void sources_stand_once_a_file() throws IOException {
    Set<Source> all = new LinkedHashSet<>();
    EVALUATION.findings().forEach(finding -> all.addAll(finding.sources()));
    assertThat(all).hasSizeGreaterThan(3);
    Source last = List.copyOf(all).get(all.size() - 1);
    all.remove(last); // a source that the host did not list is written in full
    EvaluationFormat format = EvaluationFormat.standard().sharedSources(all);
    StringWriter file = new StringWriter();
    file.append(EvaluationWriter.sourcesLine(format)).append('\n');
    EvaluationWriter.writeLine(ScreeningResult.Evaluated.of(EVALUATION), file, format);

    List<String> lines = file.toString().lines().toList();
    JsonNode first = EvaluationReader.parse(lines.get(0));
    assertThat(EvaluationReader.isSources(first)).isTrue();
    assertThat(lines.get(1)).hasSizeLessThan(EvaluationWriter.toLine(EVALUATION).length() * 3 / 4);
    JsonNode result = EvaluationReader.parse(lines.get(1));
    assertThat(EvaluationReader.isSources(result)).isFalse();
    assertThat(EvaluationReader.evaluation(result, EvaluationReader.sources(first)))
        .isEqualTo(EVALUATION);
    assertThatThrownBy(() -> EvaluationReader.evaluation(result))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The value of /findings/0/sources/0 is 0. Expected the number of a source in the first"
                + " line of the file, which has 0.");
  }
}

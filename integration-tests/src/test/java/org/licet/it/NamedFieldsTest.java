package org.licet.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.Evaluator;
import org.licet.authoring.RulesFolder;
import org.licet.candidate.Candidate;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.internal.reasoning.fact.NamedFields;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.testkit.CaseSchema;
import org.licet.testkit.SyntheticCandidates;
import org.licet.text.Text;
import org.licet.workbench.rules.explain.CandidateFields;

/**
 * Follows each field that a record type describes in one line to everything that is made of the
 * description. {@code RowLayoutTest} compares the columns for Spark with the schema.
 */
class NamedFieldsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNode CASES = schema();
  private static final Map<String, Set<JsonNode>> GENERATED = generated();

  @TempDir private Path folder;

  /** A field of the records of a list, or of the conduct. */
  record Described(String place, String name) {

    boolean ofConduct() {
      return place.equals("conduct");
    }

    String key() {
      return place + "." + name;
    }

    String criterion() {
      return "X-" + key().replace('.', '-').toUpperCase(Locale.ROOT);
    }

    String pointer() {
      return "/" + place + (ofConduct() ? "/" : "/0/") + name;
    }

    DeclaredFact.Type type() {
      return NamedFields.type(place, name).orElseThrow();
    }

    String rule() {
      String rule =
          switch (type()) {
            case YES_NO -> place + (ofConduct() ? ".holds(\"%s\")" : ".having(\"%s\").any()");
            case NUMBER -> place + ".havingAtLeast(\"%s\", 3).any()";
            case CODE, CODES -> place + ".havingOneOf(\"%s\", \"RN\").any()";
            case DATE -> throw new IllegalStateException("No record describes a date in one line");
          };
      return rule.formatted(name);
    }

    /** Returns a value that meets the rule, or one that does not. */
    JsonNode value(boolean meets) {
      return switch (type()) {
        case YES_NO -> BooleanNode.valueOf(meets);
        case NUMBER -> IntNode.valueOf(meets ? 3 : 2);
        case CODE -> TextNode.valueOf(meets ? "RN" : "LPN");
        case CODES -> meets ? JSON.createArrayNode().add("RN") : JSON.createArrayNode();
        case DATE -> throw new IllegalStateException("No record describes a date in one line");
      };
    }

    AnswerType.Kind answer() {
      return AnswerType.Kind.valueOf(type().name());
    }

    /** Returns the rows of the table of fields for the type. */
    String described() {
      return switch (type()) {
        case YES_NO -> "yes or no";
        case NUMBER -> "whole number";
        case CODE -> "code";
        case CODES -> "list of codes";
        case DATE -> "date";
      };
    }

    List<String> messages() {
      List<String> more =
          type() == DeclaredFact.Type.YES_NO ? List.of("", ".ask", ".no") : List.of("", ".ask");
      if (type() == DeclaredFact.Type.CODES) {
        return List.of("", ".ask", ".no", ".same", ".matter");
      }
      return ofConduct() ? List.of("", ".ask", ".no", ".yes") : more;
    }
  }

  static List<Described> fields() {
    return NamedFields.favorable().keySet().stream()
        .map(path -> path.split("\\.", -1))
        .map(path -> new Described(path[0], path[1]))
        .toList();
  }

  private static JsonNode schema() {
    try {
      return JSON.readTree(CaseSchema.json());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Set<JsonNode>> generated() {
    SyntheticCandidates candidates = new SyntheticCandidates(7, ON);
    Map<String, Set<JsonNode>> seen =
        fields().stream().collect(Collectors.toMap(Described::key, field -> new HashSet<>()));
    for (int i = 0; i < 200; i++) {
      JsonNode json = CandidateWriter.toJson(candidates.next("c" + i));
      for (Described field : fields()) {
        json.path(field.place())
            .findValues(field.name())
            .forEach(value -> requireNonNull(seen.get(field.key())).add(value));
      }
    }
    return seen;
  }

  @Test
  void licenses_degrees_jobs_and_conduct_describe_fields() {
    assertThat(fields().stream().map(Described::place).distinct())
        .containsExactlyInAnyOrder("licenses", "degrees", "employment", "conduct");
  }

  @ParameterizedTest
  @MethodSource("fields")
  void a_field_has_its_messages_in_both_languages(Described field) {
    for (String end : field.messages()) {
      Text text = Text.of("fact." + field.key() + end, "it", "that", "RN");
      assertThat(text.in(SPANISH)).isNotBlank().isNotEqualTo(text.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void a_field_is_in_the_schemas_and_the_table(Described field) {
    JsonNode definition =
        CASES.get("$defs").findParents(field.name()).stream()
            .map(properties -> properties.get(field.name()))
            .filter(property -> property.has("description"))
            .findFirst()
            .orElseThrow();
    assertThat(definition.path("description").asText()).isNotBlank();

    assertThat(
            CandidateFields.sections().stream()
                .filter(section -> section.list().equals(field.place()))
                .flatMap(section -> section.fields().stream())
                .filter(row -> row.name().equals(field.name()))
                .map(CandidateFields.Field::value))
        .containsExactly(field.described());
  }

  @ParameterizedTest
  @MethodSource("fields")
  void a_field_is_read_and_written(Described field) {
    for (boolean meets : new boolean[] {true, false}) {
      ObjectNode json =
          candidate((record, one) -> record.set(one.name(), one.value(meets)), List.of(field));
      Candidate read = CandidateReader.readOne(json.toString());
      assertThat(CandidateWriter.toJson(read)).isEqualTo(json);
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void a_field_is_generated_with_several_values(Described field) {
    assertThat(GENERATED.get(field.key())).hasSizeGreaterThan(1);
  }

  /** Returns someone with one record of each list, and with the conduct. */
  private static ObjectNode candidate(
      BiFunction<ObjectNode, Described, ObjectNode> change, List<Described> fields) {
    ObjectNode json = JSON.createObjectNode().put("id", "ann");
    for (Described field : fields) {
      ObjectNode unused =
          change.apply(
              field.ofConduct()
                  ? json.withObjectProperty(field.place())
                  : only(json.withArrayProperty(field.place())),
              field);
    }
    return json;
  }

  private static ObjectNode only(ArrayNode records) {
    return records.isEmpty() ? records.addObject() : (ObjectNode) records.get(0);
  }

  /** Evaluates all fields at once, with the same answer to each. */
  @Test
  void a_rule_can_name_every_field_without_a_word_of_its_own() throws IOException {
    try (Evaluator evaluator = Evaluator.of(List.of(RulesFolder.compile(rules())))) {
      assertThat(
              verdicts(
                  evaluate(
                      evaluator, (record, field) -> record.set(field.name(), field.value(true)))))
          .containsExactly(Verdict.MET);
      assertThat(
              verdicts(
                  evaluate(
                      evaluator, (record, field) -> record.set(field.name(), field.value(false)))))
          .containsExactly(Verdict.NOT_MET);

      Evaluation open = evaluate(evaluator, (record, name) -> record);
      assertThat(verdicts(open)).containsExactly(Verdict.UNDETERMINED);
      Map<String, AnswerType.Kind> asked = new TreeMap<>();
      for (Finding finding : open.findings()) {
        for (Question question : finding.questions()) {
          asked.put(((Question.OfCandidate) question).fact(), question.answer().kind());
        }
      }
      for (Described field : fields()) {
        assertThat(asked).containsEntry(field.pointer(), field.answer());
      }
    }
  }

  private static Evaluation evaluate(
      Evaluator evaluator, BiFunction<ObjectNode, Described, ObjectNode> change) {
    return evaluator.evaluate(
        CandidateReader.readOne(candidate(change, fields()).toString()),
        "X",
        Stage.EXAMINATION,
        ON);
  }

  private static Stream<Verdict> verdicts(Evaluation evaluation) {
    assertThat(evaluation.findings()).hasSize(fields().size());
    return evaluation.findings().stream().map(Finding::verdict).distinct();
  }

  private Path rules() throws IOException {
    String criteria =
        fields().stream()
            .map(field -> "\"" + field.criterion() + "\"")
            .collect(Collectors.joining(", "));
    StringBuilder rules =
        new StringBuilder(
            """
            package x.rules.v2020
            import org.licet.rule.Application
            import org.licet.rule.Ruleset

            rule "X: fields"
            when
                $ruleset : Ruleset()
            then
                $ruleset.stage("EXAMINATION").require(%s);
                $ruleset.table("known codes").no("LPN").source("S1");
            end
            """
                .formatted(criteria));
    for (Described field : fields()) {
      rules.append(
          """

          rule "%1$s"
              @criterion("%1$s")
              @source("S1")
          when
              $application : Application( $answer : %2$s )
          then
              $application.conclude($answer);
          end
          """
              .formatted(field.criterion(), field.rule()));
    }
    Files.writeString(folder.resolve("rules.drl"), rules.toString());
    Files.writeString(
        folder.resolve("ruleset.properties"),
        "credential = X\nissuer = XB\neffectiveFrom = 2020-01-01\nconfidence = OFFICIAL\n");
    Files.writeString(
        folder.resolve("sources.properties"),
        "S1.document = XB, Handbook\nS1.asOf = 2026-11-01\nS1.confidence = OFFICIAL\n");
    return folder;
  }
}

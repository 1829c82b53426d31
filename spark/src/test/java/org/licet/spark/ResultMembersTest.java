package org.licet.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.licet.json.Schemas;

/** Compares the columns of results with the members of an evaluation, one by one. */
class ResultMembersTest {

  private static final String WHOLE = "in the column evaluation, with the whole evaluation";

  /** The members that are no column of the same name, with where else they are. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("evaluation.ruleset", "its fingerprint is the column fingerprint"),
          Map.entry("evaluation.reason", WHOLE),
          Map.entry("evaluation.findings", "in the columns verdicts and missing"),
          Map.entry("evaluation.requirement", WHOLE),
          Map.entry("ruleset.effectiveFrom", WHOLE),
          Map.entry("ruleset.confidence", WHOLE),
          Map.entry("ruleset.uses", WHOLE),
          Map.entry("finding.verdict", "the values of the column verdicts"),
          Map.entry("finding.title", WHOLE),
          Map.entry("finding.reason", WHOLE),
          Map.entry("finding.parts", "those with a shortfall are the column missing"),
          Map.entry("finding.evidence", WHOLE),
          Map.entry("finding.questions", "those that matter are the column questions"),
          Map.entry("finding.sources", WHOLE),
          Map.entry("finding.rule", WHOLE),
          Map.entry("finding.informational", WHOLE),
          Map.entry("finding.preferred", WHOLE),
          Map.entry("finding.asOf", WHOLE),
          Map.entry("finding.ruleset", WHOLE),
          Map.entry("evaluation.format", WHOLE),
          Map.entry("openQuestion.answer", WHOLE),
          Map.entry("part.required", WHOLE),
          Map.entry("part.limit", WHOLE),
          Map.entry("part.found", WHOLE),
          Map.entry("part.shortfall", "its bounds and unit are columns of missing"));

  @Test
  void every_member_of_an_evaluation_is_a_column_or_elsewhere_for_a_reason()
      throws JsonProcessingException {
    JsonNode schema = JsonMapper.builder().build().readTree(Schemas.evaluation()).get("$defs");
    StructType columns =
        new ResultRows(true, true, new ScreeningTerms("[]", "{}", "")).schemaWithDay();
    Set<String> unused = new TreeSet<>(ELSEWHERE.keySet());

    compare(schema, "evaluation", names(columns), unused);
    compare(schema, "ruleset", names(columns), unused);
    compare(schema, "finding", names(columns, "missing"), unused);
    compare(schema, "part", names(columns, "missing"), unused);
    compare(schema, "openQuestion", names(columns, "questions"), unused);
    assertThat(members(schema.at("/part/properties/shortfall")))
        .isSubsetOf(names(columns, "missing"));
    assertThat(members(schema.get("fault"))).isEqualTo(names(columns, "error"));

    assertThat(unused).as("explained, and no such member").isEmpty();
  }

  private static void compare(
      JsonNode schema, String type, Set<String> columns, Set<String> unused) {
    for (String member : members(schema.get(type))) {
      String name = type + "." + member;
      if (columns.contains(member)) {
        assertThat(ELSEWHERE).as(name + " is a column").doesNotContainKey(name);
      } else {
        assertThat(unused.remove(name))
            .as(name + " is a column, or ELSEWHERE says where it is")
            .isTrue();
      }
    }
  }

  private static Set<String> members(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.get("properties").fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> name.endsWith("Text")); // written only if asked for
    return names;
  }

  private static Set<String> names(StructType columns, String column) {
    DataType type = columns.apply(column).dataType();
    return names((StructType) (type instanceof ArrayType list ? list.elementType() : type));
  }

  private static Set<String> names(StructType columns) {
    Set<String> names = new TreeSet<>();
    Stream.of(columns.fields()).map(StructField::name).forEach(names::add);
    return names;
  }
}

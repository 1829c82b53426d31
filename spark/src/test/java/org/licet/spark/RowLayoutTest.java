package org.licet.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Fact;
import org.licet.json.CandidateLimits;
import org.licet.json.Schemas;

class RowLayoutTest {

  @Test
  void the_columns_are_the_keys_of_the_candidate_format() throws JsonProcessingException {
    JsonNode format = JsonMapper.builder().build().readTree(Schemas.candidate());
    Map<String, String> keys = keys("", format, format, new TreeMap<>());
    keys.remove("/format"); // rows have a schema in its place
    assertThat(keys("", CandidateColumns.schema(), new TreeMap<>()))
        .isEqualTo(keys)
        .hasSizeGreaterThan(50)
        .containsEntry("/employment/purchasers", "int")
        .containsEntry("/employment/supervisorCredentials", "array<string>");
  }

  private static Map<String, String> keys(String at, StructType struct, Map<String, String> found) {
    for (StructField field : struct.fields()) {
      DataType type = field.dataType();
      DataType inner = type instanceof ArrayType array ? array.elementType() : type;
      if (inner instanceof StructType fields) {
        keys(at + "/" + field.name(), fields, found);
      } else {
        found.put(at + "/" + field.name(), type.simpleString());
      }
    }
    return found;
  }

  private static Map<String, String> keys(
      String at, JsonNode object, JsonNode format, Map<String, String> found) {
    object
        .get("properties")
        .properties()
        .forEach(
            property -> {
              String here = at + "/" + property.getKey();
              JsonNode value = resolved(property.getValue(), format);
              JsonNode inner = value.has("items") ? resolved(value.get("items"), format) : value;
              if (inner.has("anyOf")) {
                inner = resolved(inner.get("anyOf").get(0), format);
              }
              if (inner.has("properties")) {
                keys(here, inner, format, found);
              } else {
                String type = typeOf(inner);
                found.put(here, value.has("items") ? "array<" + type + ">" : type);
              }
            });
    return found;
  }

  private static JsonNode resolved(JsonNode node, JsonNode format) {
    return node.has("$ref") ? format.at(node.get("$ref").textValue().substring(1)) : node;
  }

  private static String typeOf(JsonNode node) {
    String type = node.has("type") ? node.get("type").toString() : "string";
    if (type.contains("object")) {
      return "map<string,string>";
    }
    if (type.contains("boolean")) {
      return "boolean";
    }
    if (type.contains("integer")) {
      return "int";
    }
    return type.contains("number") ? "decimal(29,20)" : "string";
  }

  @Test
  void an_unknown_column_is_refused_with_advice() {
    assertThatThrownBy(() -> layout("id STRING, clinic STRING"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            The column clinic is not part of the candidate format. Expected one of id, residence, licenses, certifications, \
            degrees, employment, continuingEducation, professionalDevelopment, examinations, records, rulings, \
            incomplete, conduct, facts, assumed.
            Maybe call keeping("clinic") if it is a column of yours.""");
    assertThatThrownBy(
            () -> layout("id STRING, examinations ARRAY<STRUCT<exam: STRING, date: STRING>>"))
        .hasMessage(
            "The column examinations[].date is not part of the candidate format. Expected one"
                + " of exam, jurisdiction, taken, applied, passed, verified, facts.");
  }

  @Test
  void a_column_of_another_type_is_refused() {
    assertThatThrownBy(() -> layout("id STRING, employment ARRAY<STRUCT<hoursPerWeek: STRING>>"))
        .hasMessage("The column employment[].hoursPerWeek is of type string. Expected a number.");
    assertThatThrownBy(() -> layout("id STRING, conduct STRUCT<felonyConviction: INT>"))
        .hasMessage("The column conduct.felonyConviction is of type int. Expected a boolean.");
    assertThatThrownBy(() -> layout("id STRING, rulings ARRAY<STRUCT<answer: DATE>>"))
        .hasMessage(
            "The column rulings[].answer is of type date. Expected a boolean, a number, or a string"
                + " with JSON such as true, 24 or \"ICU\".");
    assertThatThrownBy(() -> layout("id INT"))
        .hasMessage("The column id is of type int. Expected a string.");
    assertThatThrownBy(() -> layout("id STRING, licenses STRING"))
        .hasMessage("The column licenses is of type string. Expected an array of structs.");
    assertThatThrownBy(() -> layout("id STRING, employment ARRAY<STRUCT<from: TIMESTAMP>>"))
        .hasMessage(
            "The column employment[].from is of type timestamp. Expected a string such as"
                + " 2024-05-03, 2024-05 or 2024, or a date.");
    assertThatThrownBy(() -> layout("id STRING, employment ARRAY<STRUCT<purchasers: DOUBLE>>"))
        .hasMessage(
            "The column employment[].purchasers is of type double. Expected a whole" + " number.");
  }

  @Test
  void a_column_that_is_there_twice_and_rows_without_ids_are_refused() {
    assertThatThrownBy(() -> layout("id STRING, ID STRING"))
        .hasMessage("The column ID appears twice. Expected it once.");
    assertThatThrownBy(() -> layout("licenses ARRAY<STRUCT<type: STRING>>"))
        .hasMessage("The column id is missing. Expected the key of each candidate in your system.");
  }

  @Test
  void columns_of_any_case_and_of_any_type_of_number_are_found() {
    RowLayout layout =
        layout(
            "EMPLOYMENT ARRAY<STRUCT<caseManagementHoursPerWeek: FLOAT, hoursperweek: DOUBLE,"
                + " purchasers: DECIMAL(5,0), from: DATE>>, licenses VOID, degrees ARRAY<VOID>, id"
                + " STRING");
    assertThat(layout.positionOf("id")).isEqualTo(3);
    assertThat(layout.positionOf("conduct")).isEqualTo(-1);
    assertThat(layout.of("employment").positionOf("hoursPerWeek")).isEqualTo(1);
    assertThat(layout.of("employment").positionOf("to")).isEqualTo(-1);
  }

  @Test
  void the_answer_of_an_issuing_body_may_be_of_several_types() {
    assertThat(answer("BOOLEAN", true)).isEqualTo(Fact.known(true));
    assertThat(answer("INT", 2000)).isEqualTo(Fact.known(BigDecimal.valueOf(2000)));
    assertThat(answer("STRING", "2000")).isEqualTo(Fact.known(BigDecimal.valueOf(2000)));
    assertThat(answer("STRING", "false")).isEqualTo(Fact.known(false));
    assertThat(answer("STRING", "\"TRACK_ONE\"")).isEqualTo(Fact.known("TRACK_ONE"));
    assertThat(answer("STRING", null)).isEqualTo(Fact.unknown());
    assertThatThrownBy(() -> answer("STRING", "TRACK_ONE"))
        .hasMessage(
            "The field \"answer\" is TRACK_ONE. Expected JSON such as true, 24 or \"ICU\".");
  }

  private static Fact<Object> answer(String type, @Nullable Object value) {
    RowLayout rulings =
        layout("id STRING, rulings ARRAY<STRUCT<answer: " + type + ">>").of("rulings");
    return new RowFields(
            RowFactory.create(value), rulings, "/rulings/0", CandidateLimits.standard())
        .answer("answer");
  }

  private static RowLayout layout(String columns) {
    return RowLayout.of(StructType.fromDDL(columns));
  }
}

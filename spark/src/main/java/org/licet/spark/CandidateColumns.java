package org.licet.spark;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns of a candidate: the keys of the candidate format with Spark types. */
final class CandidateColumns {

  /** 9 digits before and 20 after the point, as the candidate format allows. */
  private static final DataType NUMBER = DataTypes.createDecimalType(29, 20);

  enum Kind {
    TEXT("a string"),
    DATE("a string such as 2024-05-03, 2024-05 or 2024, or a date"),
    TRUTH("a boolean"),
    NUMBER("a number"),
    COUNT("a whole number"),
    TEXTS("an array of strings"),
    RECORDS("an array of structs"),
    RECORD("a struct");

    private final String expected;

    Kind(String expected) {
      this.expected = expected;
    }

    String expected() {
      return expected;
    }
  }

  /**
   * One column, or field of a struct.
   *
   * @param fields the fields, where it is a struct or an array of structs
   */
  record Column(String name, Kind kind, List<Column> fields) {

    private DataType type() {
      return switch (kind) {
        case TEXT, DATE -> DataTypes.StringType;
        case TRUTH -> DataTypes.BooleanType;
        case NUMBER -> CandidateColumns.NUMBER;
        case COUNT -> DataTypes.IntegerType;
        case TEXTS -> DataTypes.createArrayType(DataTypes.StringType);
        case RECORDS -> DataTypes.createArrayType(struct(fields));
        case RECORD -> struct(fields);
      };
    }
  }

  static final List<Column> ALL =
      columns(
          texts("id"),
          records(
              "licenses",
              texts("type", "jurisdiction", "number", "status"),
              truths("encumbered", "independentAssessment", "multistate"),
              dates("issued", "expires"),
              history()),
          records(
              "certifications",
              texts("credential", "status"),
              dates("issued", "expires"),
              history()),
          records(
              "degrees",
              texts("level", "field"),
              truths("accredited", "supervisedFieldExperience", "preLicensure", "boardApproved"),
              texts("country"),
              dates("conferred")),
          records(
              "employment",
              texts("employer", "title"),
              dates("from", "to"),
              truths("current"),
              of(Kind.NUMBER, "hoursPerWeek"),
              truths("fullTime"),
              texts("country"),
              truths("paid", "selfEmployed"),
              texts("practicedAs"),
              truths("caseManagement"),
              of(Kind.NUMBER, "caseManagementHoursPerWeek"),
              truths(
                  "directClientContact", "allEssentialActivities", "acrossContinuum", "supervised"),
              of(Kind.TEXTS, "supervisorCredentials"),
              truths("supervisesCaseManagers", "healthDeliverySystem"),
              of(Kind.COUNT, "purchasers")),
          records(
              "continuingEducation",
              dates("completed"),
              of(Kind.NUMBER, "hours"),
              of(Kind.TEXTS, "topics"),
              texts("provider")),
          records("professionalDevelopment", texts("category"), dates("completed")),
          records("examinations", texts("exam"), dates("taken", "applied"), truths("passed")),
          of(Kind.TEXTS, "incomplete"),
          Stream.of(
              new Column(
                  "conduct",
                  Kind.RECORD,
                  columns(
                      truths(
                          "codeOfConductAccepted",
                          "felonyConviction",
                          "licenseDiscipline",
                          "supervisorAttestation")))));

  private CandidateColumns() {}

  static StructType schema() {
    return struct(ALL);
  }

  private static StructType struct(List<Column> columns) {
    return new StructType(
        columns.stream()
            .map(column -> DataTypes.createStructField(column.name, column.type(), true))
            .toArray(StructField[]::new));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  private static List<Column> columns(Stream<Column>... columns) {
    return Stream.of(columns).flatMap(some -> some).toList();
  }

  private static Stream<Column> of(Kind kind, String... names) {
    return Stream.of(names).map(name -> new Column(name, kind, List.of()));
  }

  private static Stream<Column> texts(String... names) {
    return of(Kind.TEXT, names);
  }

  private static Stream<Column> dates(String... names) {
    return of(Kind.DATE, names);
  }

  private static Stream<Column> truths(String... names) {
    return of(Kind.TRUTH, names);
  }

  private static Stream<Column> history() {
    return records("history", texts("status"), truths("encumbered"), dates("from", "to"));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  private static Stream<Column> records(String name, Stream<Column>... fields) {
    return Stream.of(new Column(name, Kind.RECORDS, columns(fields)));
  }
}

package org.licet.spark;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.licet.candidate.Candidate;
import org.licet.candidate.Field;
import org.licet.candidate.RecordType;

/** The columns of a candidate: the keys of the candidate format with Spark types. */
final class CandidateColumns {

  /** 9 digits before and 20 after the decimal point, as in the candidate format. */
  private static final DataType NUMBER = DataTypes.createDecimalType(29, 20);

  enum Kind {
    TEXT("a string"),
    DATE("a string such as 2024-05-03, 2024-05 or 2024, or a date"),
    TRUTH("a boolean"),
    NUMBER("a number"),
    COUNT("a whole number"),
    TEXTS("an array of strings"),
    RECORDS("an array of structs"),
    RECORD("a struct"),
    FACTS("a map of strings, each value as JSON"),
    ANSWER("a boolean, a number, or a string with JSON such as true, 24 or \"ICU\"");

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
   * @param fields the fields of a struct or of an array of structs
   */
  record Column(String name, Kind kind, List<Column> fields) {

    private DataType type() {
      return switch (kind) {
        case TEXT, DATE, ANSWER -> DataTypes.StringType;
        case TRUTH -> DataTypes.BooleanType;
        case NUMBER -> CandidateColumns.NUMBER;
        case COUNT -> DataTypes.IntegerType;
        case TEXTS -> DataTypes.createArrayType(DataTypes.StringType);
        case RECORDS -> DataTypes.createArrayType(struct(fields));
        case RECORD -> struct(fields);
        case FACTS -> DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType);
      };
    }
  }

  /** The pointers to assumed facts. */
  static final String ASSUMED = "assumed";

  static final List<Column> ALL =
      Stream.concat(
              columns(Candidate.TYPE).stream(),
              Stream.of(new Column(ASSUMED, Kind.TEXTS, List.of())))
          .toList();

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

  private static <R> List<Column> columns(RecordType<R> type) {
    return type.fields().stream().map(CandidateColumns::column).toList();
  }

  private static <R> Column column(Field<R> field) {
    if (field instanceof Field.Value<R> value) {
      return new Column(field.name(), kind(value.kind()), List.of());
    } else if (field instanceof Field.Codes<R>) {
      return new Column(field.name(), Kind.TEXTS, List.of());
    } else if (field instanceof Field.Records<R, ?> records) {
      return new Column(field.name(), Kind.RECORDS, columns(records.type()));
    } else if (field instanceof Field.Inner<R, ?> inner) {
      return new Column(field.name(), Kind.RECORD, columns(inner.type()));
    } else if (field instanceof Field.Declared<R> || field instanceof Field.Numbers<R>) {
      return new Column(field.name(), Kind.FACTS, List.of());
    }
    throw new AssertionError("A field of " + field.getClass() + " has no column");
  }

  private static Kind kind(Field.Kind kind) {
    return switch (kind) {
      case TEXT, CODE, COUNTRY, JURISDICTION, ONE_OF -> Kind.TEXT;
      case YES_NO -> Kind.TRUTH;
      case NUMBER -> Kind.NUMBER;
      case COUNT -> Kind.COUNT;
      case DATE -> Kind.DATE;
      case ANSWER -> Kind.ANSWER;
    };
  }
}

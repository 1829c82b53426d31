package org.licet.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.licet.spark.CandidateColumns.Column;

/**
 * The positions of a candidate's fields in the rows of a DataFrame, found once by the driver.
 * Unmodifiable after creation.
 */
final class RowLayout implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The layout of a missing record. */
  static final RowLayout EMPTY = new RowLayout();

  private final HashMap<String, Integer> positions = new HashMap<>();
  private final HashMap<String, RowLayout> nested = new HashMap<>();

  private RowLayout() {}

  /**
   * Finds the columns of a candidate. As in Spark, the case of names does not matter.
   *
   * @throws IllegalArgumentException if the id is missing, or if a column is unknown, duplicate or
   *     of another type
   */
  static RowLayout of(StructType schema) {
    RowLayout layout = of(schema, CandidateColumns.ALL, "");
    if (layout.positionOf("id") < 0) {
      throw new IllegalArgumentException(
          "The column id is missing. Expected the key of each candidate in your system.");
    }
    return layout;
  }

  private static RowLayout of(StructType schema, List<Column> known, String parent) {
    RowLayout layout = new RowLayout();
    StructField[] fields = schema.fields();
    for (int i = 0; i < fields.length; i++) {
      StructField field = fields[i];
      String name = parent + field.name();
      Column column = column(field.name(), known, parent);
      if (layout.positions.putIfAbsent(column.name(), i) != null) {
        throw new IllegalArgumentException(
            "The column " + name + " appears twice. Expected it once.");
      }
      struct(column, field.dataType(), name)
          .ifPresent(
              struct ->
                  layout.nested.put(
                      column.name(),
                      of(
                          struct,
                          column.fields(),
                          name + (column.kind() == CandidateColumns.Kind.RECORDS ? "[]." : "."))));
    }
    return layout;
  }

  private static Column column(String name, List<Column> known, String parent) {
    return known.stream()
        .filter(column -> column.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The column %s%s is not part of the candidate format. Expected one of %s.%s"
                        .formatted(
                            parent,
                            name,
                            known.stream().map(Column::name).collect(Collectors.joining(", ")),
                            parent.isEmpty()
                                ? "\nMaybe call keeping(\""
                                    + name
                                    + "\") if it is a column of yours."
                                : "")));
  }

  /** Checks the type of a column, and returns the type of its record if it has one. */
  private static Optional<StructType> struct(Column column, DataType type, String name) {
    if (type instanceof NullType) {
      return Optional.empty();
    }
    DataType element = type instanceof ArrayType array ? array.elementType() : DataTypes.NullType;
    boolean fits =
        switch (column.kind()) {
          case TEXT -> type instanceof StringType;
          case DATE -> type instanceof StringType || type instanceof DateType;
          case TRUTH -> type instanceof BooleanType;
          case NUMBER -> type instanceof NumericType;
          case COUNT -> type instanceof IntegralType || type instanceof DecimalType;
          case ANSWER ->
              type instanceof StringType
                  || type instanceof BooleanType
                  || type instanceof NumericType;
          case TEXTS ->
              type instanceof ArrayType
                  && (element instanceof StringType || element instanceof NullType);
          case RECORDS ->
              type instanceof ArrayType
                  && (element instanceof StructType || element instanceof NullType);
          case RECORD -> type instanceof StructType;
          case FACTS ->
              type instanceof MapType map
                  && map.keyType() instanceof StringType
                  && map.valueType() instanceof StringType;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "The column %s is of type %s. Expected %s."
              .formatted(name, type.simpleString(), column.kind().expected()));
    }
    return switch (column.kind()) {
      case RECORDS -> element instanceof StructType struct ? Optional.of(struct) : Optional.empty();
      case RECORD -> Optional.of((StructType) type);
      default -> Optional.empty();
    };
  }

  /** Returns the position of a field, or -1 if rows do not have it. */
  int positionOf(String name) {
    Integer position = positions.get(name);
    return position == null ? -1 : position;
  }

  /** Returns the layout of the records in a field. Empty if there are none. */
  RowLayout of(String name) {
    return nested.getOrDefault(name, EMPTY);
  }
}

package org.licet.spark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.Facts;
import org.licet.candidate.FieldReader;
import org.licet.candidate.InvalidFactException;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.candidate.RecordType;
import org.licet.json.CandidateLimits;
import org.licet.json.CandidateValues;
import org.licet.json.InvalidCandidateException;
import org.licet.text.VisibleText;

/**
 * The typed fields of one row or struct. Null and missing columns are unknown. Immutable.
 *
 * @param layout the positions of the fields
 * @param pointer JSON pointer to this record in the candidate
 * @param limits the limits on the size of a candidate, which apply to rows as to text
 */
record RowFields(Row row, RowLayout layout, String pointer, CandidateLimits limits)
    implements FieldReader {

  private static final int LONGEST_IN_MESSAGES = 60;

  private @Nullable Object value(String name) {
    int position = layout.positionOf(name);
    return position < 0 ? null : row.get(position);
  }

  private <T> Fact<T> fact(String name, Function<Object, T> read) {
    Object value = value(name);
    return value == null ? Fact.unknown() : Fact.known(read.apply(value));
  }

  private RefusedRow refused(String name, Object value, String expectation) {
    return refused(name, value, expectation, "");
  }

  private RefusedRow refused(String name, Object value, String expectation, String advice) {
    return new RefusedRow(
        pointer + "/" + name,
        "The field \""
            + name
            + "\" is "
            + (value instanceof String text ? "\"" + cut(text) + "\"" : value)
            + ". Expected "
            + expectation
            + "."
            + advice);
  }

  private static String cut(String text) {
    String visible = VisibleText.of(text);
    return visible.length() <= LONGEST_IN_MESSAGES
        ? visible
        : visible.substring(0, LONGEST_IN_MESSAGES) + "...";
  }

  @Override
  public Fact<String> text(String name) {
    return fact(name, value -> within(name, (String) value, pointer + "/" + name));
  }

  /** Refuses a text that is too long. */
  private String within(String name, String text, String at) {
    int most = limits.textLength();
    if (text.length() > most) {
      throw new RefusedRow(
          at,
          "The field \"%s\" is %,d characters long. Expected at most %,d. It begins with \"%s\"."
                  .formatted(name, text.length(), most, cut(text))
              + limits.advice(CandidateLimits.Limited.TEXT));
    }
    return text;
  }

  @Override
  public Fact<Boolean> yesOrNo(String name) {
    return fact(name, Boolean.class::cast);
  }

  @Override
  public Fact<PartialDate> date(String name) {
    return fact(
        name,
        value -> {
          try {
            if (value instanceof LocalDate day) {
              return PartialDate.of(day);
            }
            return PartialDate.parse(
                value instanceof java.sql.Date day ? day.toLocalDate().toString() : (String) value);
          } catch (IllegalArgumentException e) {
            RefusedRow refused =
                refused(
                    name,
                    value,
                    "a date from 1900 to 2199, as YYYY-MM-DD, YYYY-MM or YYYY",
                    CandidateValues.dateAdvice(value.toString()));
            refused.initCause(e);
            throw refused;
          }
        });
  }

  @Override
  public Fact<BigDecimal> number(String name) {
    return fact(
        name,
        value -> {
          String text = value.toString(); // the shortest form of a float such as 37.3
          if (!(value instanceof BigDecimal) && !Double.isFinite(Double.parseDouble(text))) {
            throw refused(name, value, "a number");
          }
          BigDecimal number = value instanceof BigDecimal exact ? exact : new BigDecimal(text);
          if (!CandidateValues.isUsable(number)) {
            throw refused(name, value, CandidateValues.expectedNumber());
          }
          return number;
        });
  }

  @Override
  public Fact<Object> answer(String name) {
    Object value = value(name);
    if (value instanceof Boolean decided) {
      return Fact.known(decided);
    } else if (value instanceof String text) {
      return answer(name, text);
    }
    return number(name).map(Object.class::cast);
  }

  private Fact<Object> answer(String name, String json) {
    within(name, json, pointer + "/" + name);
    try {
      return CandidateValues.answer(json, name, pointer);
    } catch (InvalidCandidateException e) {
      throw new RefusedRow(e.pointer(), String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Fact<Integer> count(String name) {
    return number(name)
        .map(
            number -> {
              try {
                return number.intValueExact();
              } catch (ArithmeticException e) {
                RefusedRow refused = refused(name, number, "a whole number below 2147483648");
                refused.initCause(e);
                throw refused;
              }
            });
  }

  @Override
  public <E extends Enum<E>> Fact<E> oneOf(String name, Class<E> type) {
    return fact(
        name,
        value -> {
          for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
              return constant;
            }
          }
          throw refused(name, value, "one of " + names(type), advice((String) value, type));
        });
  }

  private static String names(Class<? extends Enum<?>> type) {
    return String.join(
        ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toArray(String[]::new));
  }

  private static String advice(String word, Class<? extends Enum<?>> type) {
    String upper = word.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(type.getEnumConstants()).anyMatch(one -> one.name().equals(upper))
        ? "\nMaybe you mean \"" + upper + "\"."
        : "";
  }

  @Override
  public Listing<String> codes(String name, Consumer<String> check) {
    return listing(
        name,
        (entry, at) -> {
          within(name, (String) entry, at);
          try {
            check.accept((String) entry);
          } catch (InvalidFactException e) {
            throw new RefusedRow(at, e);
          }
          return (String) entry;
        });
  }

  @Override
  public <R> Listing<R> records(String name, RecordType<R> type) {
    RowLayout inner = layout.of(name);
    return listing(name, (entry, at) -> new RowFields((Row) entry, inner, at, limits).read(type));
  }

  private static String contains(String list, Object entry) {
    return "The list " + list + " contains \"" + entry + "\". ";
  }

  /** Refuses a name that is not the name of a list, or names a list that the candidate lacks. */
  void checkIncomplete(String name) {
    listing(
        name,
        (entry, at) -> {
          if (!Candidate.lists().contains(entry)) {
            throw new RefusedRow(
                at,
                contains(name, entry)
                    + "Expected the name of a list: "
                    + String.join(", ", Candidate.lists())
                    + ".");
          }
          if (value((String) entry) == null) {
            throw new RefusedRow(
                at,
                contains(name, entry)
                    + "Expected a list that the candidate has, with its known entries.\n"
                    + "Maybe leave the name out. A missing list is unknown anyway.");
          }
          return entry;
        });
  }

  /** Returns the record in a field. Every field of a null record is unknown. */
  @Override
  public <R> R record(String name, RecordType<R> type) {
    RowFields inner =
        value(name) instanceof Row struct
            ? new RowFields(struct, layout.of(name), pointer + "/" + name, limits)
            : new RowFields(row, RowLayout.EMPTY, pointer + "/" + name, limits);
    return inner.read(type);
  }

  /** Reads a record. The refusal of a fact carries its pointer. */
  <R> R read(RecordType<R> type) {
    try {
      return type.read(this);
    } catch (InvalidFactException e) {
      throw new RefusedRow(pointer + "/" + e.field(), e);
    }
  }

  @Override
  public Facts facts(String name) {
    int position = layout.positionOf(name);
    if (position < 0 || row.isNullAt(position)) {
      return Facts.NONE;
    }
    try {
      return CandidateValues.facts(row.getJavaMap(position), pointer + "/" + name);
    } catch (InvalidCandidateException e) {
      throw new RefusedRow(e.pointer(), String.valueOf(e.getMessage()));
    }
  }

  private interface EntryReader<T> {
    T read(Object entry, String pointer);
  }

  private <T> Listing<T> listing(String name, EntryReader<T> reader) {
    int position = layout.positionOf(name);
    if (position < 0 || row.isNullAt(position)) {
      return Listing.unknown();
    }
    List<@Nullable Object> entries = row.getList(position);
    if (entries.size() > limits.entries()) {
      throw new RefusedRow(
          pointer + "/" + name,
          "The field \"%s\" has more than %,d entries.".formatted(name, limits.entries())
              + limits.advice(CandidateLimits.Limited.ENTRIES));
    }
    List<T> read = new ArrayList<>(entries.size());
    for (Object entry : entries) {
      String at = pointer + "/" + name + "/" + read.size();
      if (entry == null) {
        throw new RefusedRow(
            at, "The list " + name + " contains null. Expected known entries only.");
      }
      read.add(reader.read(entry, at));
    }
    return Listing.of(read);
  }
}

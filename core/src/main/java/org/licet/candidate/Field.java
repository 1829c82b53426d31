package org.licet.candidate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A field of a record type, as the candidate format names it. Readers, writers and schemas of other
 * formats follow these descriptions. Immutable and thread-safe.
 *
 * @param <R> the type of the record
 */
public sealed interface Field<R> {

  /** Returns the key of the field in the candidate format. */
  String name();

  /**
   * Returns how likely the answer favors the candidate, in percent, for a field that rules can name
   * as they name a declared fact. It orders questions and never affects a verdict. Empty for a
   * field that words of its own reason about.
   */
  default OptionalInt favorable() {
    return OptionalInt.empty();
  }

  /** The kinds of single values. */
  enum Kind {
    /** Free text. */
    TEXT,
    /** A code of an open vocabulary. */
    CODE,
    /** A country (ISO 3166-1). */
    COUNTRY,
    /** A state or territory (ISO 3166-2), or a country (ISO 3166-1). */
    JURISDICTION,
    /** Yes or no. */
    YES_NO,
    /** A decimal number. */
    NUMBER,
    /** A whole number. */
    COUNT,
    /** A day, a month or a year. */
    DATE,
    /** One of a closed list of codes. */
    ONE_OF,
    /** The answer of an issuing body: a yes or a no, a number or a code. */
    ANSWER
  }

  /** A single value. */
  non-sealed interface Value<R> extends Field<R> {

    /** Returns the kind of the value. */
    Kind kind();

    /** Returns the codes of a {@link Kind#ONE_OF}; empty for any other kind. */
    List<String> codes();

    /** Returns the unit of a number, such as {@code HOURS_A_WEEK}; empty if it has none. */
    default Optional<String> unit() {
      return Optional.empty();
    }

    /** Returns the smallest number that is possible; empty if there is none. */
    default Optional<BigDecimal> least() {
      return Optional.empty();
    }

    /** Returns the largest number that is possible; empty if there is none. */
    default Optional<BigDecimal> most() {
      return Optional.empty();
    }

    /** Returns the value in a record. */
    Fact<?> of(R record);
  }

  /** A list of codes. */
  non-sealed interface Codes<R> extends Field<R> {

    /** Returns whether the codes are letters of credentials, which people read as they are. */
    default boolean areLetters() {
      return false;
    }

    /** Returns the list in a record. */
    Listing<String> of(R record);
  }

  /**
   * A list of records.
   *
   * @param <E> the type of the records in the list
   */
  non-sealed interface Records<R, E> extends Field<R> {

    /** Returns the type of the records. */
    RecordType<E> type();

    /** Returns the list in a record. */
    Listing<E> of(R record);
  }

  /**
   * One record within another.
   *
   * @param <E> the type of the inner record
   */
  non-sealed interface Inner<R, E> extends Field<R> {

    /** Returns the type of the inner record. */
    RecordType<E> type();

    /** Returns the inner record. */
    E of(R record);
  }

  /** Numbers by code, such as the hours of each topic. */
  non-sealed interface Numbers<R> extends Field<R> {

    /** Returns the unit of the numbers. */
    String unit();

    /** Returns the known numbers of a record by code, in alphabetical order. */
    Map<String, BigDecimal> of(R record);
  }

  /** The facts that rulesets declare. */
  non-sealed interface Declared<R> extends Field<R> {

    /** Returns the facts of a record. */
    Facts of(R record);
  }
}

package org.licet.candidate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Supplies the fields of one record from another format, such as JSON or a row of a table. An
 * implementation rejects a value of the wrong type with an exception of its own. It returns unknown
 * for a field that is missing.
 *
 * @see RecordType#read
 */
public interface FieldReader {

  /** Returns free text, or a code of any kind. */
  Fact<String> text(String name);

  /** Returns a yes or a no. */
  Fact<Boolean> yesOrNo(String name);

  /** Returns a decimal number. */
  Fact<BigDecimal> number(String name);

  /**
   * Returns an answer of an issuing body: a {@link Boolean}, a {@link BigDecimal}, or a {@link
   * String} for a code. By default, reads a yes or a no.
   */
  default Fact<Object> answer(String name) {
    return yesOrNo(name).map(Object.class::cast);
  }

  /** Returns a whole number. */
  Fact<Integer> count(String name);

  /** Returns a day, a month or a year. */
  Fact<PartialDate> date(String name);

  /** Returns an enum constant by its name. */
  <E extends Enum<E>> Fact<E> oneOf(String name, Class<E> type);

  /**
   * Returns a list of codes.
   *
   * @param check throws {@link InvalidFactException} for an entry that is not a code; a reader can
   *     then point at that entry. The record checks the whole list in any case
   */
  Listing<String> codes(String name, Consumer<String> check);

  /** Returns a list of records. */
  <R> Listing<R> records(String name, RecordType<R> type);

  /**
   * Returns a record within this one; if it is missing, a record in which every fact is unknown.
   */
  <R> R record(String name, RecordType<R> type);

  /**
   * Returns numbers by code; those that are missing are unknown. By default, reads them as {@link
   * #facts}.
   *
   * @throws InvalidFactException if a value is not a number
   */
  default Map<String, BigDecimal> numbers(String name) {
    Facts stated = facts(name);
    SortedMap<String, BigDecimal> numbers = new TreeMap<>();
    stated
        .toMap()
        .forEach(
            (code, value) -> {
              if (!(value instanceof BigDecimal number)) {
                throw new InvalidFactException(name + "/" + code, value, "a number such as 1.5");
              }
              numbers.put(code, number);
            });
    return numbers;
  }

  /** Returns the facts that rulesets declare; those that are missing are unknown. */
  Facts facts(String name);
}

package org.licet.json;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Facts;
import org.licet.json.internal.advice.DateAdvice;
import org.licet.json.internal.candidate.FactValues;
import org.licet.json.internal.value.Numbers;

/**
 * The values that the candidate format accepts, for hosts that make candidates from data of their
 * own and refuse wrong values in the same words. Stateless and thread-safe.
 */
public final class CandidateValues {

  private CandidateValues() {}

  /**
   * Tells whether a number has so few digits, written without an exponent, that one can calculate
   * with it.
   */
  public static boolean isUsable(BigDecimal number) {
    return Numbers.isUsable(number);
  }

  /** Returns which numbers are expected, for messages. */
  public static String expectedNumber() {
    return Numbers.expected();
  }

  /**
   * Returns advice on a text that is not a date: a line that begins with "Maybe" if the text may be
   * a day in another notation, else an empty text.
   */
  public static String dateAdvice(String text) {
    return DateAdvice.of(text);
  }

  /**
   * Reads facts whose values are given as JSON texts: {@code true}, {@code 24}, {@code "ICU"},
   * {@code ["ICU", "CCU"]}. A value that is {@code null} is unknown.
   *
   * @param pointer the JSON pointer to the facts, for messages
   * @throws InvalidCandidateException if a value is not JSON, or no value that a fact can have
   */
  public static Facts facts(Map<String, @Nullable String> values, String pointer) {
    return FactValues.read(values, pointer);
  }
}

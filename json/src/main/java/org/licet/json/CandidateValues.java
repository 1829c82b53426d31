package org.licet.json;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Fact;
import org.licet.candidate.Facts;
import org.licet.json.internal.advice.DateAdvice;
import org.licet.json.internal.candidate.FactValues;
import org.licet.json.internal.value.Numbers;

/**
 * The values that the candidate format accepts. For hosts that create candidates from their own
 * data and refuse invalid values in the same words. Stateless and thread-safe.
 */
public final class CandidateValues {

  private CandidateValues() {}

  /** Returns true if a number, written without an exponent, has few enough digits to calculate. */
  public static boolean isUsable(BigDecimal number) {
    return Numbers.isUsable(number);
  }

  /** Describes the accepted numbers, for messages. */
  public static String expectedNumber() {
    return Numbers.expected();
  }

  /**
   * Returns advice on a text that is not a date: a line that begins with "Maybe" if the text may be
   * a date in another notation, otherwise an empty text.
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

  /**
   * Reads the answer of an issuing body that is given as JSON text: {@code true}, {@code 2000} or
   * {@code "TRACK_ONE"}.
   *
   * @param name the name of the field
   * @param pointer the JSON pointer to the record with the field, for messages
   * @throws InvalidCandidateException if the text is not JSON, or no such answer
   */
  public static Fact<Object> answer(String json, String name, String pointer) {
    return FactValues.answer(json, name, pointer);
  }
}

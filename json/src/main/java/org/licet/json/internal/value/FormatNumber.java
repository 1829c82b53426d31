package org.licet.json.internal.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import org.licet.json.internal.advice.ShownValue;

/** The number of a format, which a document may carry. A document without it has the first. */
public final class FormatNumber {

  /** The member that carries the number. */
  public static final String NAME = "format";

  /** The JSON pointer to the member. */
  public static final String AT = "/" + NAME;

  private static final int LATEST = 1;

  private FormatNumber() {}

  /** Returns true if a number, as written, is that of the latest format. */
  public static boolean isLatest(String number) {
    return number.equals(String.valueOf(LATEST));
  }

  /**
   * Refuses a document of a later format, and a number that is not a format.
   *
   * @param refusal creates an exception with a message
   */
  public static void check(JsonNode document, Function<String, RuntimeException> refusal) {
    JsonNode number = document.path(NAME);
    if (number.isMissingNode() || number.isNull()) {
      return;
    }
    if (!number.isIntegralNumber() || number.decimalValue().signum() < 1) {
      throw refusal.apply(
          "The format is " + ShownValue.of(number) + ". Expected a whole number, such as 1.");
    }
    if (!number.canConvertToInt() || number.intValue() > LATEST) {
      throw refusal.apply(
          "The format is "
              + ShownValue.of(number)
              + ". This version of Licet reads format "
              + LATEST
              + ".\nMaybe use a later version of Licet.");
    }
  }
}

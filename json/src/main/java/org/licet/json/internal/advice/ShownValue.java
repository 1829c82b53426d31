package org.licet.json.internal.advice;

import com.fasterxml.jackson.databind.JsonNode;
import org.licet.text.VisibleText;

/** Values in the form that messages show. Thread-safe. */
public final class ShownValue {

  private static final int LONGEST_IN_MESSAGES = 60;

  private ShownValue() {}

  /** Returns a value for a message: as JSON, shortened if it is long. */
  public static String of(JsonNode value) {
    return cut(value.toString());
  }

  /** Returns a text for a message, shortened if it is long. */
  public static String cut(String whole) {
    String text =
        VisibleText.of(
            whole.length() <= LONGEST_IN_MESSAGES
                ? whole
                : whole.substring(0, LONGEST_IN_MESSAGES + 1));
    if (text.length() <= LONGEST_IN_MESSAGES) {
      return text;
    }
    boolean inCharacter = Character.isHighSurrogate(text.charAt(LONGEST_IN_MESSAGES - 1));
    return text.substring(0, LONGEST_IN_MESSAGES - (inCharacter ? 1 : 0)) + "...";
  }
}

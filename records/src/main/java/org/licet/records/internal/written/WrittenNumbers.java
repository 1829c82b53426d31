package org.licet.records.internal.written;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numbers as people write them. A comma has a meaning only if the map states the sign of
 * decimals: {@code 1,234} is 1234 in the US, and 1.234 in Germany. Immutable and thread-safe.
 *
 * @param decimals the sign before the decimals; empty if the map does not state it
 */
public record WrittenNumbers(Optional<Decimals> decimals) {

  /** The sign before the decimals of a number. The other sign groups its digits. */
  public enum Decimals {
    /** Numbers such as 1,234.5. */
    POINT,
    /** Numbers such as 1.234,5. */
    COMMA
  }

  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?");
  private static final Pattern GROUPED_BY_COMMAS =
      Pattern.compile("-?\\d{1,3}(,\\d{3}){0,3}(\\.\\d{1,12})?");
  private static final Pattern GROUPED_BY_POINTS =
      Pattern.compile("-?\\d{1,3}(\\.\\d{3}){0,3}(,\\d{1,12})?");
  private static final Pattern WITH_COMMA = Pattern.compile("-?\\d{1,12},\\d{1,12}");

  private static final Pattern SIGNED = Pattern.compile("-?\\d[\\d.,]*,[\\d.,]*\\d");

  /** The unit of hours, such as in {@code 40 hrs} or {@code 40 hours/week}. */
  private static final Pattern HOURS =
      Pattern.compile(
          "\\s*(?:h|hrs?\\.?|hours?|std\\.?|stunden|horas)(?:\\s*(?:/|per|a|pro|por|a la)\\s*(?:wk|week|woche|semana))?",
          Pattern.CASE_INSENSITIVE);

  /** Returns a number of hours without its unit, or the text itself. */
  public static String withoutHours(String text) {
    int digits = text.length();
    while (digits > 0 && !Character.isDigit(text.charAt(digits - 1))) {
      digits--;
    }
    return HOURS.matcher(text.substring(digits)).matches() ? text.substring(0, digits) : text;
  }

  /** Returns the number; empty if the text is none, or the map does not state what a comma is. */
  public Optional<BigDecimal> read(String text) {
    if (decimals.filter(Decimals.COMMA::equals).isPresent()) {
      return GROUPED_BY_POINTS.matcher(text).matches() || WITH_COMMA.matcher(text).matches()
          ? Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')))
          : whole(text);
    } else if (PLAIN.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text));
    }
    return decimals.isPresent() && GROUPED_BY_COMMAS.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(",", "")))
        : Optional.empty();
  }

  private static Optional<BigDecimal> whole(String text) {
    return PLAIN.matcher(text).matches() && text.indexOf('.') < 0
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** Returns whether the map has to state what the comma of a text means. */
  public boolean isUnclear(String text) {
    return decimals.isEmpty() && SIGNED.matcher(text).matches();
  }

  /** Returns what is expected in place of a text, with advice. */
  public String expected(String text) {
    if (isUnclear(text)) {
      return "The comma may stand before decimals, or group digits.\nMaybe add \"decimals: comma\" or"
          + " \"decimals: point\" to the map.";
    }
    return decimals.filter(Decimals.COMMA::equals).isPresent()
        ? "Expected a number, such as 36 or 37,5."
        : "Expected a number, such as 36 or 37.5.";
  }
}

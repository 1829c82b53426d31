package org.licet.json.internal.advice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.licet.candidate.PartialDate;

/** Advice on text that is not a date but may be meant as one. Stateless and thread-safe. */
public final class DateAdvice {

  /** Day 0 of spreadsheets. It holds for days from March 1900 on. */
  private static final LocalDate DAY_0_OF_SPREADSHEETS = LocalDate.of(1899, 12, 30);

  /** The number of a day, with the time of day as its fraction. Fewer digits are a year. */
  private static final Pattern DAY_OF_A_SPREADSHEET = Pattern.compile("([1-9]\\d{4,5})(\\.\\d+)?");

  /** A date by its form, in a year that dates can have. */
  private static final Pattern LIKE_A_DATE =
      Pattern.compile("(?:19|20|21)\\d\\d-\\d\\d(?:-\\d\\d)?");

  private static final Pattern EIGHT_DIGITS = Pattern.compile("\\d{8}");

  private DateAdvice() {}

  /** Returns a line that begins with "Maybe" if the text may be a date in another notation. */
  public static String of(String text) {
    var day = DAY_OF_A_SPREADSHEET.matcher(text);
    if (day.matches()) {
      String date = DAY_0_OF_SPREADSHEETS.plusDays(Long.parseLong(day.group(1))).toString();
      return isDate(date)
          ? "\nMaybe you mean \"%s\". Spreadsheets store that day as %s.".formatted(date, text)
          : "";
    }
    if (EIGHT_DIGITS.matcher(text).matches()) {
      try {
        LocalDate date = LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        return isDate(date.toString()) ? "\nMaybe you mean \"%s\".".formatted(date) : "";
      } catch (DateTimeException e) {
        return "";
      }
    }
    return LIKE_A_DATE.matcher(text).matches() && !isDate(text)
        ? "\nMaybe the month or day is wrong: %s does not exist.".formatted(text)
        : "";
  }

  public static boolean isDate(String text) {
    try {
      PartialDate.parse(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

package org.licet.records.internal.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.candidate.PartialDate;
import org.licet.json.internal.advice.DateAdvice;

/** Dates as registers write them. Stateless and thread-safe. */
public final class SourceDates {

  /** A time of day, which may follow a date. Its zone does not change the day. */
  private static final Pattern TIME =
      Pattern.compile(
          "(\\S+?)[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)? ?([AaPp][Mm])?(Z|[+-]\\d{2}:?\\d{2})?");

  private static final Pattern OF_THE_US = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  private SourceDates() {}

  /**
   * Returns a date, which may be only a month or a year; empty if it is missing. In a register of
   * the US, {@code 5/3/2027} is May 3.
   *
   * @throws SourceProblem if the value is not a date
   */
  public static Optional<String> date(SourceObject object, String name) {
    return object
        .text(name)
        .flatMap(text -> object.checked(() -> Optional.of(date(text, object.at(name)))));
  }

  static String date(String text, String pointer) {
    Matcher time = TIME.matcher(text);
    String day = time.matches() ? time.group(1) : text;
    Matcher us = OF_THE_US.matcher(day);
    if (us.matches()) {
      try {
        day =
            LocalDate.of(
                    Integer.parseInt(us.group(3)),
                    Integer.parseInt(us.group(1)),
                    Integer.parseInt(us.group(2)))
                .toString();
      } catch (DateTimeException e) {
        throw problem(text, pointer);
      }
    }
    try {
      return PartialDate.parse(day).toString();
    } catch (IllegalArgumentException e) {
      throw problem(text, pointer);
    }
  }

  private static SourceProblem problem(String text, String pointer) {
    return SourceProblem.of(
        pointer, text, "a date from 1900 to 2199, such as 2027-05-31." + DateAdvice.of(text));
  }
}

package org.licet.records.internal.suggest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.licet.records.internal.written.WrittenDates;

/**
 * The forms of dates such as 3/5/2024 in a roster. A day above 12 shows which number is the month,
 * for all dates with the same sign between the numbers: 31.05.2027 tells nothing about 05/06/27.
 *
 * @param forms the forms that the dates show; without those of a sign that shows none, or
 *     contradicts itself
 * @param doubt the reason why a sign has no forms; empty if every sign has them
 */
record DateForms(List<String> forms, String doubt) {

  private static final Pattern NUMERIC =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})");

  static DateForms of(List<String> texts) {
    Map<String, List<Matcher>> bySign =
        texts.stream()
            .map(NUMERIC::matcher)
            .filter(Matcher::matches)
            .collect(
                Collectors.groupingBy(
                    date -> date.group(2), LinkedHashMap::new, Collectors.toList()));
    List<DateForms> each = bySign.values().stream().map(DateForms::ofOneSign).toList();
    return new DateForms(
        each.stream().flatMap(one -> one.forms.stream()).sorted().toList(),
        each.stream()
            .map(DateForms::doubt)
            .filter(doubt -> !doubt.isEmpty())
            .findFirst()
            .orElse(""));
  }

  private static DateForms ofOneSign(List<Matcher> dates) {
    Optional<Matcher> monthFirst = withDay(dates, 3, 1);
    Optional<Matcher> dayFirst = withDay(dates, 1, 3);
    if (monthFirst.isPresent() && dayFirst.isPresent()) {
      return new DateForms(
          List.of(),
          "\"%s\" begins with the month, and \"%s\" with the day."
              .formatted(monthFirst.get().group(), dayFirst.get().group()));
    } else if (monthFirst.isEmpty() && dayFirst.isEmpty()) {
      return new DateForms(
          List.of(),
          "Dates such as \"%s\" have two meanings. No date shows which number is the month."
              .formatted(dates.get(0).group()));
    }
    String order = dayFirst.isPresent() ? "d%1$sM%1$s" : "M%1$sd%1$s";
    return new DateForms(
        dates.stream()
            .map(date -> order.formatted(date.group(2)) + "y".repeat(date.group(4).length()))
            .distinct()
            .toList(),
        "");
  }

  /** Returns the first date with a number that must be its day, and one that may be its month. */
  private static Optional<Matcher> withDay(List<Matcher> dates, int day, int month) {
    return dates.stream()
        .filter(date -> isDay(date.group(day)) && !isDay(date.group(month)))
        .findFirst();
  }

  private static boolean isDay(String number) {
    return Integer.parseInt(number) > 12;
  }

  /** Returns whether a text is a date that can be read. */
  boolean reads(String text) {
    try {
      new WrittenDates(forms).date(text);
      return true;
    } catch (WrittenDates.UnclearDateException e) {
      return new WrittenDates(forms).isPresent(text);
    }
  }

  /** Returns whether a text is a period that can be read. */
  boolean readsPeriod(String text) {
    try {
      new WrittenDates(forms).period(text);
      return true;
    } catch (WrittenDates.UnclearDateException e) {
      return false;
    }
  }
}

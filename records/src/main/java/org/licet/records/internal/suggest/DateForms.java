package org.licet.records.internal.suggest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.records.internal.written.WrittenDates;

/**
 * The forms of dates such as 3/5/2024 in a roster. A day above 12 shows which number is the month.
 *
 * @param forms the forms that the dates show; empty if they show none, or contradict each other
 * @param doubt the reason for which there are no forms; empty if there is none
 */
record DateForms(List<String> forms, String doubt) {

  private static final Pattern NUMERIC =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})");

  static DateForms of(List<String> texts) {
    Set<String> shapes = new TreeSet<>();
    Set<String> monthFirst = new LinkedHashSet<>();
    Set<String> dayFirst = new LinkedHashSet<>();
    String example = "";
    for (String text : texts) {
      Matcher date = NUMERIC.matcher(text);
      if (date.matches()) {
        example = example.isEmpty() ? text : example;
        shapes.add("1%s2%s%d".formatted(date.group(2), date.group(2), date.group(4).length()));
        if (Integer.parseInt(date.group(3)) > 12) {
          monthFirst.add(text);
        } else if (Integer.parseInt(date.group(1)) > 12) {
          dayFirst.add(text);
        }
      }
    }
    if (shapes.isEmpty()) {
      return new DateForms(List.of(), "");
    } else if (monthFirst.isEmpty() == dayFirst.isEmpty()) {
      return new DateForms(
          List.of(),
          monthFirst.isEmpty()
              ? "Dates such as \"%s\" have two meanings. No date shows which number is the month."
                  .formatted(example)
              : "\"%s\" begins with the month, and \"%s\" with the day."
                  .formatted(monthFirst.iterator().next(), dayFirst.iterator().next()));
    }
    String first = dayFirst.isEmpty() ? "M" : "d";
    String second = dayFirst.isEmpty() ? "d" : "M";
    return new DateForms(
        shapes.stream()
            .map(
                shape ->
                    shape
                        .replace("1", first)
                        .replaceFirst("2(?=\\W)", second)
                        .replaceFirst("4$", "yyyy")
                        .replaceFirst("2$", "yy"))
            .toList(),
        "");
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

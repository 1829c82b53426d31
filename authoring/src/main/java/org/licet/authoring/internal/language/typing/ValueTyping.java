package org.licet.authoring.internal.language.typing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.text.Problems;
import org.licet.candidate.Candidate;
import org.licet.candidate.InvalidFactException;
import org.licet.internal.reasoning.fact.NamedFields;
import org.licet.json.internal.advice.Nearest;

/** Checks the text and number arguments of words, by parameter name. */
final class ValueTyping {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_-]*");
  private static final Set<String> CODES =
      Set.of(
          "types",
          "fields",
          "exams",
          "exam",
          "topics",
          "license",
          "licenses",
          "areas",
          "bodies",
          "kinds",
          "codes",
          "credential",
          "fact",
          "values");

  private ValueTyping() {}

  /** Adds the problems of a text. */
  static void check(Word word, int position, Argument.Text text, Problems problems) {
    String parameter = word.parameter(position);
    String value = text.value();
    if (value.isBlank()) {
      problems.error("value", text.at(), "the text for " + word.name() + " is empty");
    } else if (!value.equals(value.strip())) {
      problems.error(
          "value",
          text.at(),
          "the text \"" + value + "\" begins or ends with a space",
          "\"" + value.strip() + "\"");
    } else {
      switch (parameter) {
        case "stage", "earlier" -> oneOf("stage", parameter, text, problems);
        case "statuses" -> oneOf("status", parameter, text, problems);
        case "levels" -> oneOf("degree level", parameter, text, problems);
        case "month", "months" -> oneOf("month", parameter, text, problems);
        case "records" -> oneOf("record", parameter, text, problems);
        case "categories" -> oneOf("category", parameter, text, problems);
        case "places" -> place(text, problems);
        case "country", "countries" -> oneOf("country (ISO 3166-1)", parameter, text, problems);
        case "day" -> day(text, problems);
        case "opens", "closes" -> monthDay(text, problems);
        default -> code(parameter, text, problems);
      }
    }
  }

  private static void oneOf(String what, String parameter, Argument.Text text, Problems problems) {
    List<String> sorted = ValueNames.of(parameter);
    if (sorted.contains(text.value())) {
      return;
    }
    problems.error(
        "value",
        text.at(),
        "\"" + text.value() + "\" is not a " + what,
        Nearest.to(text.value(), sorted)
            .map(near -> "\"" + near + "\"")
            .or(
                () ->
                    sorted.size() > 20
                        ? Optional.empty()
                        : Optional.of("use one of " + String.join(", ", sorted))));
  }

  private static void place(Argument.Text text, Problems problems) {
    try {
      Candidate.withId("x").residence(text.value()).build();
    } catch (InvalidFactException e) {
      problems.error(
          "value",
          text.at(),
          "\"" + text.value() + "\" is not a state (ISO 3166-2) or country (ISO 3166-1)",
          Nearest.to(text.value(), List.of(Locale.getISOCountries()))
              .map(near -> "\"" + near + "\"")
              .or(() -> Optional.of("use a code such as \"US-TX\" or \"US\"")));
    }
  }

  private static void day(Argument.Text text, Problems problems) {
    try {
      LocalDate.parse(text.value());
    } catch (DateTimeException e) {
      problems.error(
          "value",
          text.at(),
          "\"" + text.value() + "\" is not a date",
          "use a date such as \"2026-11-23\"");
    }
  }

  private static void monthDay(Argument.Text text, Problems problems) {
    try {
      MonthDay.parse("--" + text.value());
    } catch (DateTimeException e) {
      problems.error(
          "value",
          text.at(),
          "\"" + text.value() + "\" is not a day of the year",
          "use month and day, such as \"03-01\"");
    }
  }

  /**
   * Checks the case of a code. Codes of candidates are in capitals, and the case matters. Fields of
   * the format, which rules name like facts, have small letters.
   */
  private static void code(String parameter, Argument.Text text, Problems problems) {
    boolean field = parameter.equals("fact") && NamedFields.has(text.value());
    if (CODES.contains(parameter) && !field && !CODE.matcher(text.value()).matches()) {
      String capitals = text.value().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9-]+", "_");
      problems.error(
          "value",
          text.at(),
          "\"" + text.value() + "\" is not a code. Codes have only capitals, digits, _ and -",
          text.value().contains(",")
              ? "put each code in separate quotes: \""
                  + text.value().strip().replaceAll("\\s*,\\s*", "\", \"")
                  + "\""
              : "\"" + capitals + "\"");
    }
  }
}

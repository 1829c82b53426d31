package org.licet.workbench.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.PartialDate;
import org.licet.text.Text;

/** Writes facts as people write them in spreadsheets: in many forms. Not thread-safe. */
final class Handwriting {

  private static final List<DateTimeFormatter> DAYS =
      forms("M/d/yyyy", "MM/dd/yyyy", "yyyy-MM-dd", "MMM d, yyyy", "d MMM yyyy");
  private static final List<DateTimeFormatter> MONTHS =
      forms("MMM yyyy", "MMMM yyyy", "M/yyyy", "MM/yyyy", "yyyy-MM");
  private static final DateTimeFormatter SHORT_YEAR = forms("M/d/yy").get(0);

  private static final int FIRST_SHORT_YEAR = 1950;
  private static final int LAST_SHORT_YEAR = 2049;

  private final Chance chance;

  Handwriting(Chance chance) {
    this.chance = chance;
  }

  private static List<DateTimeFormatter> forms(String... patterns) {
    return Arrays.stream(patterns)
        .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
        .toList();
  }

  /** Returns a cell without a value: mostly blank, sometimes a word such as {@code N/A}. */
  Object nothing() {
    return chance.happens(850)
        ? RosterColumn.BLANK
        : chance.oneOf("N/A", "n/a", "?", "-", "unknown", "TBD");
  }

  <T> Object fact(Fact<T> fact, Function<T, Object> written) {
    return fact.toOptional().map(written).orElseGet(this::nothing);
  }

  /** Writes a text, sometimes with spaces around it. */
  Object text(Fact<String> text) {
    return fact(text, known -> chance.happens(20) ? " " + known + "  " : known);
  }

  /** Writes a license number: as a number, or as text. */
  Object digits(Fact<String> digits) {
    return fact(digits, known -> chance.happens(300) ? new BigDecimal(known) : known);
  }

  Object yesOrNo(Fact<Boolean> fact) {
    return fact(
        fact,
        yes ->
            chance.happens(200)
                ? yes
                : yes ? chance.oneOf("Y", "Yes", "yes", "YES") : chance.oneOf("N", "No", "no"));
  }

  Object fullTime(Fact<Boolean> fact) {
    return fact(
        fact,
        yes ->
            yes
                ? chance.oneOf("FT", "FT", "ft", "Full time")
                : chance.oneOf("PT", "PT", "pt", "Part time"));
  }

  /** Writes hours: as a number, as text, or, rarely, with a note that no one else can read. */
  Object hours(Fact<BigDecimal> hours) {
    return fact(
        hours,
        known -> {
          String text = known.stripTrailingZeros().toPlainString();
          return chance.happens(1)
              ? text + " + on call"
              : chance.happens(100) ? text : new BigDecimal(text);
        });
  }

  /** Writes one of several codes in one of its forms. */
  Object code(Fact<String> code, Map<String, List<String>> forms) {
    return fact(code, known -> forms.containsKey(known) ? chance.oneOf(forms.get(known)) : known);
  }

  /** Writes a state by its letters or its name. Another country has only its name. */
  Object place(Fact<String> place) {
    return fact(
        place,
        code -> {
          String name = Text.place(code).in(Locale.ENGLISH);
          if (!code.startsWith("US-")) {
            return name;
          }
          String letters = code.substring(3);
          return chance.happens(700)
              ? letters
              : chance.oneOf(letters.toLowerCase(Locale.ROOT), name, name.toUpperCase(Locale.ROOT));
        });
  }

  /** Writes a date: as a date, as a number that looks like none, or as text. */
  Object date(Fact<PartialDate> date) {
    return fact(
        date,
        known -> {
          if (!known.isExact()) {
            return part(known);
          }
          LocalDate day = known.earliest();
          boolean isShort =
              day.getYear() >= FIRST_SHORT_YEAR
                  && day.getYear() <= LAST_SHORT_YEAR
                  && chance.happens(50);
          return chance.happens(2)
              ? "renewal pending"
              : chance.happens(600)
                  ? day
                  : chance.happens(100)
                      ? new RosterColumn.DayNumber(day)
                      : isShort ? SHORT_YEAR.format(day) : chance.oneOf(DAYS).format(day);
        });
  }

  /** Writes the year of a date. */
  Object year(Fact<PartialDate> date) {
    return fact(date, known -> BigDecimal.valueOf(known.earliest().getYear()));
  }

  private String part(PartialDate date) {
    LocalDate first = date.earliest();
    return date.isExact()
        ? chance.oneOf(DAYS).format(first)
        : first.plusMonths(1).isAfter(date.latest())
            ? chance.oneOf(MONTHS).format(first)
            : Integer.toString(first.getYear());
  }

  /** Writes the first and the last day of a job in one cell. */
  Object period(Job job) {
    Optional<String> from = job.from().toOptional().map(this::part);
    boolean goesOn = job.current().toOptional().orElse(false);
    Optional<String> to =
        goesOn
            ? Optional.of(chance.oneOf("present", "Present", "now", "current"))
            : job.to().toOptional().map(this::part);
    return from.isEmpty() && to.isEmpty()
        ? nothing()
        : (from.orElse("") + chance.oneOf(" - ", " - ", " \u2013 ", " to ") + to.orElse(""))
            .strip();
  }

  /** Writes several entries in one cell. */
  Object list(List<String> entries) {
    return entries.isEmpty() ? nothing() : String.join(chance.oneOf("; ", ";", " ; "), entries);
  }

  /** Writes the department, which no rule asks about. */
  String department() {
    return chance.oneOf("4 West", "CM", "UR", "Home", "Clinic");
  }

  /** Writes a note that is meant for no one else. */
  Object note() {
    return chance.happens(80)
        ? chance.oneOf(
            "call back in Jan", "prefers remote", "transcript requested 3/2", "see email", "MOVED?")
        : RosterColumn.BLANK;
  }
}

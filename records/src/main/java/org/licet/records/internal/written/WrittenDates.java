package org.licet.records.internal.written;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.candidate.PartialDate;
import org.licet.json.internal.advice.DateAdvice;
import org.licet.text.VisibleText;

/**
 * Reads dates as people write them. A form of a map is one of {@link DateTimeFormatter}, such as
 * {@code M/d/yyyy} or {@code MMM yyyy}; {@code yy} is a year from 1950 to 2049. Without forms, only
 * dates with one meaning are read: {@code 03/05/2024} is none. Immutable and thread-safe.
 */
public final class WrittenDates {

  private static final int FIRST_YEAR_OF_TWO_DIGITS = 1950;

  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.GERMAN);

  /** Forms with one meaning. */
  private static final List<String> CERTAIN =
      List.of(
          "yyyy/M/d",
          "yyyy.M.d",
          "yyyy/M",
          "M/yyyy",
          "M.yyyy",
          "M-yyyy",
          "MMM yyyy",
          "MMMM yyyy",
          "MMM. yyyy",
          "MMM-yyyy",
          "MMM ''yy",
          "MMM. ''yy",
          "MMMM ''yy",
          "d MMM yyyy",
          "d MMMM yyyy",
          "d-MMM-yyyy",
          "MMM d, yyyy",
          "MMM d yyyy",
          "MMMM d, yyyy",
          "MMMM d yyyy",
          "MMM. d, yyyy",
          "MMMM 'de' yyyy",
          "MMMM 'del' yyyy",
          "d 'de' MMMM 'del' yyyy",
          "d 'de' MMMM 'de' yyyy",
          "d. MMM yyyy",
          "d. MMMM yyyy");

  /** Forms of which a date may fit several. */
  private static final List<String> OF_FOUR_DIGITS =
      List.of("M/d/yyyy", "d/M/yyyy", "M-d-yyyy", "d-M-yyyy", "M.d.yyyy", "d.M.yyyy");

  private static final List<String> OF_TWO_DIGITS =
      List.of("M/d/yy", "d/M/yy", "M-d-yy", "d-M-yy", "M.d.yy", "d.M.yy", "yy-M-d");

  private static final Set<String> PRESENT =
      Set.of(
          "present",
          "current",
          "now",
          "today",
          "to date",
          "ongoing",
          "actual",
          "actualidad",
          "presente",
          "a la fecha",
          "hoy",
          "heute",
          "bis heute",
          "laufend",
          "derzeit");

  private static final Pattern DASH =
      Pattern.compile(
          "\\s*[-\u2013\u2014]\\s*|(?:^|\\s+)(?:to|bis|hasta)(?:\\s+|$)|\\s+a\\s+",
          Pattern.CASE_INSENSITIVE);

  /** The day in dates such as {@code March 5th, 2024}. */
  private static final Pattern ORDINAL =
      Pattern.compile("(?<=[\\p{L}.] )(\\d{1,2})(?:st|nd|rd|th)(?=,? \\d{4}$)");

  private static final Pattern SINCE =
      Pattern.compile("(?:since|seit|desde)\\s+(.+)", Pattern.CASE_INSENSITIVE);

  private static final Map<String, List<DateTimeFormatter>> KNOWN = formatters(CERTAIN);
  private static final Map<String, List<DateTimeFormatter>> NUMERIC = formatters(OF_FOUR_DIGITS);
  private static final Map<String, List<DateTimeFormatter>> GUESSES = guesses();

  private final Map<String, List<DateTimeFormatter>> forms;
  private final Set<String> current;

  /**
   * Creates a reader.
   *
   * @throws IllegalArgumentException if a form is not one of dates
   */
  public WrittenDates(List<String> forms) {
    this(forms, Set.of());
  }

  /**
   * Creates a reader.
   *
   * @param current more texts that mean "until now", in lower case
   * @throws IllegalArgumentException if a form is not one of dates
   */
  public WrittenDates(List<String> forms, Set<String> current) {
    this.forms = formatters(forms);
    this.current = current;
  }

  /** A text that is not a date, or may be several. The message says what is expected. */
  public static final class UnclearDateException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean severalMeanings;
    private final transient List<PartialDate> readings;

    UnclearDateException(
        String message, boolean severalMeanings, Collection<PartialDate> readings) {
      super(message);
      this.severalMeanings = severalMeanings;
      this.readings = readings.stream().distinct().toList();
    }

    /** Returns the dates that the text may mean; empty if it is no date. */
    public List<PartialDate> readings() {
      return readings;
    }

    /** Returns whether the text is a date, but the map does not state which one. */
    public boolean hasSeveralMeanings() {
      return severalMeanings;
    }
  }

  /**
   * A period of time.
   *
   * @param from the first day; empty if it is unknown
   * @param to the last day; empty if it is unknown or there is none yet
   * @param current whether the period goes on
   */
  public record Period(Optional<PartialDate> from, Optional<PartialDate> to, boolean current) {}

  /** Returns whether a text stands for "until now". */
  public boolean isPresent(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return PRESENT.contains(word) || current.contains(word);
  }

  /** Reads a date. */
  public PartialDate date(String written) throws UnclearDateException {
    String text = ORDINAL.matcher(written.replace('\u2019', '\'')).replaceFirst("$1");
    Set<PartialDate> meanings = meanings(text, forms);
    if (meanings.isEmpty()) {
      try {
        return PartialDate.parse(text);
      } catch (IllegalArgumentException e) {
        meanings = meanings(text, KNOWN);
      }
    }
    if (meanings.isEmpty()) {
      meanings = meanings(text, NUMERIC);
    }
    if (meanings.size() == 1) {
      return meanings.iterator().next();
    }
    Map<String, PartialDate> guesses = new LinkedHashMap<>();
    GUESSES.forEach(
        (form, formatters) ->
            meanings(text, Map.of(form, formatters)).stream()
                .findFirst()
                .ifPresent(date -> guesses.put(form, date)));
    throw new UnclearDateException(
        problem(text, meanings, guesses), !guesses.isEmpty(), guesses.values());
  }

  private static String problem(
      String text, Set<PartialDate> meanings, Map<String, PartialDate> guesses) {
    if (guesses.isEmpty()) {
      return "Expected a date, such as 2026-05-31, 2026-05, 2026 or May 2026."
          + DateAdvice.of(text);
    }
    List<String> read = new ArrayList<>();
    guesses.forEach((form, date) -> read.add("%s (%s)".formatted(VisibleText.of(form), date)));
    return (meanings.size() > 1 || read.size() > 1
            ? "The date has several meanings."
            : "The year has two digits.")
        + "\nMaybe add one of these forms to \"dates\" in the map: "
        + String.join(", ", read)
        + ".";
  }

  /** Returns the date in a text such as {@code since 2019}, or the text itself. */
  public static String withoutSince(String text) {
    Matcher since = SINCE.matcher(text.strip());
    return since.matches() ? since.group(1) : text;
  }

  /** Reads a period, such as {@code 2019 - 2021} or {@code Mar 2024 - present}. */
  public Period period(String text) throws UnclearDateException {
    Matcher since = SINCE.matcher(text.strip());
    if (since.matches()) {
      return new Period(Optional.of(date(since.group(1))), Optional.empty(), true);
    }
    List<Period> periods = new ArrayList<>();
    boolean severalMeanings = false;
    Matcher dash = DASH.matcher(text);
    while (dash.find()) {
      try {
        periods.add(
            period(text.substring(0, dash.start()).strip(), text.substring(dash.end()).strip()));
      } catch (UnclearDateException e) { // the dash may be part of a date
        severalMeanings |= e.hasSeveralMeanings();
      }
    }
    if (periods.size() == 1) {
      return periods.get(0);
    }
    throw new UnclearDateException(
        "Expected a period with clear dates, such as 2019 - 2021 or Mar 2024 - present.",
        severalMeanings || !periods.isEmpty(),
        List.of());
  }

  private Period period(String begin, String end) throws UnclearDateException {
    return new Period(
        begin.isEmpty() ? Optional.empty() : Optional.of(date(begin)),
        end.isEmpty() || isPresent(end) ? Optional.empty() : Optional.of(date(end)),
        isPresent(end));
  }

  private static Set<PartialDate> meanings(
      String text, Map<String, List<DateTimeFormatter>> forms) {
    Set<PartialDate> meanings = new LinkedHashSet<>();
    for (List<DateTimeFormatter> formatters : forms.values()) {
      for (DateTimeFormatter formatter : formatters) {
        meaning(text, formatter).ifPresent(meanings::add);
      }
    }
    return meanings;
  }

  /** Returns the date in a form; empty if the text has another form or a year out of range. */
  private static Optional<PartialDate> meaning(String text, DateTimeFormatter formatter) {
    ParsePosition end = new ParsePosition(0);
    if (formatter.parseUnresolved(text, end) == null || end.getIndex() < text.length()) {
      return Optional.empty(); // cheaper than an exception
    }
    try {
      return Optional.of(partial(formatter.parse(text)));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static PartialDate partial(TemporalAccessor parsed) {
    if (parsed.isSupported(ChronoField.EPOCH_DAY)) {
      return PartialDate.of(LocalDate.from(parsed));
    } else if (parsed.isSupported(ChronoField.MONTH_OF_YEAR)) {
      return PartialDate.of(YearMonth.from(parsed));
    }
    return PartialDate.of(Year.from(parsed));
  }

  private static Map<String, List<DateTimeFormatter>> guesses() {
    Map<String, List<DateTimeFormatter>> guesses = new LinkedHashMap<>();
    guesses.putAll(NUMERIC);
    guesses.putAll(formatters(OF_TWO_DIGITS));
    return guesses;
  }

  private static Map<String, List<DateTimeFormatter>> formatters(List<String> forms) {
    Map<String, List<DateTimeFormatter>> formatters = new LinkedHashMap<>();
    for (String form : forms) {
      boolean hasNames = form.matches(".*[ML]{3}.*|.*E.*");
      formatters.put(
          form,
          LANGUAGES.stream()
              .limit(hasNames ? LANGUAGES.size() : 1) // numbers are the same in every language
              .map(language -> formatter(form, language))
              .toList());
    }
    return formatters;
  }

  private static DateTimeFormatter formatter(String form, Locale language) {
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
    Matcher years = Pattern.compile("(?<![yu])[yu]{2}(?![yu])").matcher(form);
    int done = 0;
    while (years.find()) {
      builder.appendPattern(strict(form.substring(done, years.start())));
      builder.appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_YEAR_OF_TWO_DIGITS);
      done = years.end();
    }
    if (done < form.length()) {
      builder.appendPattern(strict(form.substring(done)));
    }
    return builder.toFormatter(language).withResolverStyle(ResolverStyle.STRICT);
  }

  /** Returns a form with proleptic years, which strict parsing needs. */
  private static String strict(String form) {
    return form.replace('y', 'u');
  }
}

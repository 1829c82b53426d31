package org.licet.internal.reasoning;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.text.Text;

/**
 * The date of an event in a record, as selection steps compare it. Immutable and thread-safe.
 *
 * @param <T> the type of the records
 */
public final class EventDate<T> {

  private final Function<T, Fact<PartialDate>> day;
  private final String field;
  private final Condition<T> open;
  private final Condition<T> later;

  private EventDate(Function<T, Fact<PartialDate>> day, String field) {
    this.day = day;
    this.field = field;
    this.open = Condition.open(entry -> List.of(when(entry)));
    this.later = otherwise(entry -> Text.of("dated.after", entry.on()));
  }

  /**
   * Looks at a day.
   *
   * @param field the name of the field that holds the day, which says what happened: {@code
   *     issued}, {@code conferred}, {@code completed} or {@code taken}
   */
  public static <T> EventDate<T> of(Function<T, Fact<PartialDate>> day, String field) {
    return new EventDate<>(day, field);
  }

  /** Returns the day of a record. */
  Fact<PartialDate> day(T record) {
    return day.apply(record);
  }

  /**
   * Passes what had happened by the day for which is judged, given its day. What stands in the
   * record without a date has happened by today: that is what the record says. Whether it had by a
   * day in the past is asked.
   */
  public Condition<T> by(Fact<PartialDate> stated, ApplicationContext application) {
    if (!(stated instanceof Fact.Known<PartialDate> known)) {
      return application.isPast() ? open : Condition.holds();
    }
    if (known.value().latestDay() <= application.day()) {
      return Condition.holds();
    }
    return known.value().earliestDay() > application.day() ? later : open;
  }

  /**
   * Passes what had happened by the day of an attempt; where one on record is judged, what had
   * before it.
   */
  public Condition<T> beforeAttempt(T record, ApplicationContext application) {
    JudgedAttempt attempt = application.attempt();
    if (attempt == null) {
      return by(day(record), application);
    }
    if (record.equals(attempt.record())) {
      return later;
    }
    if (!(day(record) instanceof Fact.Known<PartialDate> known)) {
      return open;
    }
    if (known.value().latestDay() < attempt.day()) {
      return Condition.holds();
    }
    return known.value().earliestDay() >= attempt.day() ? later : open;
  }

  /** Returns whether it happened from the first to the last day, both inclusive. */
  Condition<T> between(T record, LocalDate first, LocalDate last) {
    if (!(day(record) instanceof Fact.Known<PartialDate> known)) {
      return open;
    }
    long earliest = known.value().earliestDay();
    long latest = known.value().latestDay();
    if (earliest >= first.toEpochDay() && latest <= last.toEpochDay()) {
      return Condition.holds();
    }
    return latest < first.toEpochDay() || earliest > last.toEpochDay()
        ? otherwise(entry -> Text.of("dated.not-in", first, last))
        : open;
  }

  /**
   * Passes what happened from the first to the last day, both inclusive.
   *
   * @param first gives the first day for the day of evaluation
   * @param last gives the last day for the day of evaluation
   */
  public SelectionStep<T> between(
      Function<LocalDate, LocalDate> first, Function<LocalDate, LocalDate> last) {
    return between(first, last, ApplicationContext::on);
  }

  /**
   * Passes what happened from the first to the last day, both inclusive.
   *
   * @param first gives the first day for the day to look back from
   * @param last gives the last day for the day to look back from
   * @param from gives the day to look back from
   */
  public SelectionStep<T> between(
      Function<LocalDate, LocalDate> first,
      Function<LocalDate, LocalDate> last,
      Function<ApplicationContext, LocalDate> from) {
    return (record, application) -> {
      LocalDate day = from.apply(application);
      return between(record, first.apply(day), last.apply(day));
    };
  }

  /**
   * Passes records whose day passes a test, the answer to which changes at most once over the days
   * of a month or year.
   *
   * @param test is given the day of the record and that of the evaluation
   * @param otherwise what is said of a day that does not pass, after the day
   */
  public SelectionStep<T> on(BiPredicate<LocalDate, LocalDate> test, Text otherwise) {
    return on(test, otherwise, ApplicationContext::on);
  }

  /**
   * Passes records whose day passes a test, the answer to which changes at most once over the days
   * of a month or year.
   *
   * @param test is given the day of the record and the one to look back from
   * @param otherwise what is said of a day that does not pass, after the day
   * @param from gives the day to look back from
   */
  public SelectionStep<T> on(
      BiPredicate<LocalDate, LocalDate> test,
      Text otherwise,
      Function<ApplicationContext, LocalDate> from) {
    Condition<T> failing = otherwise(entry -> otherwise);
    return (record, application) -> {
      if (!(day(record) instanceof Fact.Known<PartialDate> known)) {
        return open;
      }
      PartialDate date = known.value();
      LocalDate day = from.apply(application);
      boolean early = test.test(date.earliest(), day);
      boolean late = date.isExact() ? early : test.test(date.latest(), day);
      if (early && late) {
        return Condition.holds();
      }
      return early || late ? open : failing;
    };
  }

  /** Returns that it happened on no day that counts. */
  Condition<T> otherwise(Function<RecordEntry<T>, Text> why) {
    return Condition.fails(
        entry ->
            day(entry.record())
                .toOptional()
                .map(day -> Text.of("dated", day, why.apply(entry)))
                .orElseGet(() -> why.apply(entry)));
  }

  /** Returns the question when it happened. */
  Question when(RecordEntry<T> entry) {
    return entry.ask(
        field,
        day(entry.record())
            .toOptional()
            .map(known -> Text.of("ask." + field + ".day", entry.name(), known))
            .orElseGet(() -> Text.of("ask." + field, entry.name())));
  }
}

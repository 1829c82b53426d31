package org.licet.internal.reasoning.record;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.JudgedAttempt;
import org.licet.internal.reasoning.MetDays;
import org.licet.text.Text;

/**
 * The date of an event in a record, as selection steps compare it. Immutable and thread-safe.
 *
 * @param <T> the type of the records
 */
public final class EventDate<T> {

  private static final int MOST_DAYS_AHEAD = 100_000;

  private final String name;
  private final Function<T, Fact<PartialDate>> day;
  private final Function<RecordEntry<T>, Question> ask;
  private final Function<ApplicationContext, LocalDate> reference;
  private final Condition<T> open;
  private final Condition<T> later;

  private EventDate(
      String name,
      Function<T, Fact<PartialDate>> day,
      Function<RecordEntry<T>, Question> ask,
      Function<ApplicationContext, LocalDate> reference) {
    this.name = name;
    this.day = day;
    this.ask = ask;
    this.reference = reference;
    this.open = Condition.open(entry -> List.of(when(entry)));
    this.later = otherwise(entry -> Text.of("dated.after", entry.on()));
  }

  /**
   * Returns the date of an event.
   *
   * @param field the name of the date's field, which also names the event: {@code issued}, {@code
   *     conferred}, {@code completed} or {@code taken}
   */
  public static <T> EventDate<T> of(Function<T, Fact<PartialDate>> day, String field) {
    return of(field, day, entry -> asked(entry, field, day.apply(entry.record())));
  }

  private static Question asked(RecordEntry<?> entry, String field, Fact<PartialDate> day) {
    return entry.ask(
        field,
        day.toOptional()
            .map(known -> Text.of("ask." + field + ".day", entry.name(), known))
            .orElseGet(() -> Text.of("ask." + field, entry.name())));
  }

  /**
   * Returns a date that a ruleset declares as a fact.
   *
   * @param name the name of the fact
   * @param ask returns the question for the date of a record
   */
  public static <T> EventDate<T> of(
      String name, Function<T, Fact<PartialDate>> day, Function<RecordEntry<T>, Question> ask) {
    return new EventDate<>(name, day, ask, ApplicationContext::on);
  }

  /** Returns this date, compared with another day than the evaluation date. */
  public EventDate<T> seenFrom(Function<ApplicationContext, LocalDate> other) {
    return new EventDate<>(name, day, ask, other);
  }

  /** Returns the date of the event in a record. */
  public Fact<PartialDate> day(T record) {
    return day.apply(record);
  }

  /**
   * Passes events on or before the evaluation date. An event without a date has happened by today,
   * because it is on record; for a date in the past, its date is asked.
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
   * Passes events on or before the evaluation date, as {@link #by(Fact, ApplicationContext)} does.
   */
  public SelectionStep<T> byThen() {
    return SelectionStep.dated(
        (record, application) -> by(day(record), application),
        (record, application, until) -> sameThrough(day(record), application.day()));
  }

  /**
   * Returns the last of the consecutive days from a day on which {@link #by} has the same result.
   * Days are epoch days.
   */
  public static int sameThrough(Fact<PartialDate> date, int day) {
    if (!(date instanceof Fact.Known<PartialDate> known) || known.value().latestDay() <= day) {
      return MetDays.NEVER;
    }
    int earliest = known.value().earliestDay();
    return (earliest > day ? earliest : known.value().latestDay()) - 1;
  }

  /**
   * Passes events on or before the evaluation date; if an attempt on record is judged, events
   * before that attempt.
   */
  public SelectionStep<T> beforeAttempt() {
    return SelectionStep.dated(
        this::beforeAttempt,
        (record, application, until) -> sameThrough(day(record), application.day()));
  }

  private Condition<T> beforeAttempt(T record, ApplicationContext application) {
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

  /** Returns whether the event lies between two days, both inclusive. */
  public Condition<T> between(T record, LocalDate first, LocalDate last) {
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
   * Passes events between two days, both inclusive.
   *
   * @param first returns the first day for the evaluation date
   * @param last returns the last day for the evaluation date
   */
  public SelectionStep<T> between(
      Function<LocalDate, LocalDate> first, Function<LocalDate, LocalDate> last) {
    return between(first, last, reference);
  }

  /**
   * Passes events between two days, both inclusive. The two days never move back.
   *
   * @param first returns the first day for a reference day
   * @param last returns the last day for a reference day
   * @param from returns the reference day, from which the rule looks back
   */
  public SelectionStep<T> between(
      Function<LocalDate, LocalDate> first,
      Function<LocalDate, LocalDate> last,
      Function<ApplicationContext, LocalDate> from) {
    return SelectionStep.dated(
        (record, application) -> {
          LocalDate day = from.apply(application);
          return between(record, first.apply(day), last.apply(day));
        },
        (record, application, until) ->
            sameThrough(
                record,
                application.day(),
                until,
                (date, day) -> !date.isBefore(first.apply(day)),
                (date, day) -> !date.isAfter(last.apply(day))));
  }

  /**
   * Passes events whose date passes a test. Within a month or year, and from day to day, the result
   * of the test may change at most once.
   *
   * @param test receives the date of the event and the evaluation date
   * @param otherwise the reason for a date that fails, to follow the date
   */
  public SelectionStep<T> on(BiPredicate<LocalDate, LocalDate> test, Text otherwise) {
    return on(test, otherwise, reference);
  }

  /**
   * Passes events whose date passes a test. Within a month or year, and from day to day, the result
   * of the test may change at most once.
   *
   * @param test receives the date of the event and the reference day
   * @param otherwise the reason for a date that fails, to follow the date
   * @param from returns the reference day, from which the rule looks back
   */
  public SelectionStep<T> on(
      BiPredicate<LocalDate, LocalDate> test,
      Text otherwise,
      Function<ApplicationContext, LocalDate> from) {
    Condition<T> failing = otherwise(entry -> otherwise);
    return SelectionStep.dated(
        (record, application) -> {
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
        },
        (record, application, until) -> sameThrough(record, application.day(), until, test));
  }

  /**
   * Returns the last of the consecutive days from a day on which tests of a date have the same
   * results. From day to day, each result may change at most once.
   */
  @SafeVarargs
  private int sameThrough(T record, int on, int until, BiPredicate<LocalDate, LocalDate>... tests) {
    if (!(day(record) instanceof Fact.Known<PartialDate> known)) {
      return MetDays.NEVER;
    }
    int through = until;
    for (BiPredicate<LocalDate, LocalDate> test : tests) {
      through = sameThrough(known.value().earliest(), on, through, test);
      if (!known.value().isExact()) {
        through = sameThrough(known.value().latest(), on, through, test);
      }
    }
    return through;
  }

  private static int sameThrough(
      LocalDate date, int on, int until, BiPredicate<LocalDate, LocalDate> test) {
    boolean now = test.test(date, LocalDate.ofEpochDay(on));
    int same = on;
    int other = (int) Math.min(until, (long) on + MOST_DAYS_AHEAD);
    if (test.test(date, LocalDate.ofEpochDay(other)) == now) {
      return other;
    }
    while (other - same > 1) {
      int middle = same + (other - same) / 2;
      if (test.test(date, LocalDate.ofEpochDay(middle)) == now) {
        same = middle;
      } else {
        other = middle;
      }
    }
    return same;
  }

  /** Passes records in which this event follows another by a number of days at most. */
  public SelectionStep<T> inDaysAfter(EventDate<T> other, long days) {
    Condition<T> unknown =
        Condition.open(
            entry ->
                Stream.of(this, other)
                    .filter(date -> !date.isExact(entry.record()))
                    .map(date -> date.when(entry))
                    .toList());
    return (record, application) -> {
      if (!(day(record) instanceof Fact.Known<PartialDate> here)
          || !(other.day(record) instanceof Fact.Known<PartialDate> there)) {
        return unknown;
      }
      long least = (long) here.value().earliestDay() - there.value().latestDay();
      long most = (long) here.value().latestDay() - there.value().earliestDay();
      if (least >= 0 && most <= days) {
        return Condition.holds();
      }
      return most < 0 || least > days
          ? otherwise(entry -> Text.of("dated.not-in-days-after", there.value(), days))
          : unknown;
    };
  }

  private boolean isExact(T record) {
    return day(record).toOptional().map(PartialDate::isExact).orElse(false);
  }

  /** Returns the condition of an event that happened on no day that counts. */
  public Condition<T> otherwise(Function<RecordEntry<T>, Text> why) {
    return Condition.failsBy(
        name,
        entry ->
            day(entry.record())
                .toOptional()
                .map(day -> Text.of("dated", day, why.apply(entry)))
                .orElseGet(() -> why.apply(entry)));
  }

  /** Returns the condition of an event whose date is asked. */
  public Condition<T> asked() {
    return open;
  }

  /** Returns the question for the date. */
  public Question when(RecordEntry<T> entry) {
    return ask.apply(entry);
  }
}

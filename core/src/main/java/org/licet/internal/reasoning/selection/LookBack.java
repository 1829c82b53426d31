package org.licet.internal.reasoning.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.period.WorkPeriod;
import org.licet.text.Text;

/**
 * A period before the evaluation date in which time counts, perhaps within terms of credentials.
 * Immutable and thread-safe.
 */
public final class LookBack {

  /** A period without a beginning. */
  public static final LookBack UNLIMITED = new LookBack(null, List.of(), List.of());

  private static final int MOST_DAYS_AHEAD = 100_000;

  private final @Nullable UnaryOperator<LocalDate> start;
  private final List<Term> terms;
  private final List<Limit> limits;

  /** The last window; a population is evaluated on one day. */
  private @Nullable Window last;

  /**
   * The period before a day.
   *
   * @param on the day for which the window is
   * @param end the day after the last day that counts
   * @param first the first day that counts; empty if every day does
   * @param firstDay that day as an {@linkplain LocalDate#toEpochDay() epoch day}; {@link
   *     WorkPeriod#ANY_DAY} if every day counts
   */
  public record Window(LocalDate on, LocalDate end, Optional<LocalDate> first, int firstDay) {

    static Window of(LocalDate on, LocalDate end, Optional<LocalDate> first) {
      return new Window(
          on, end, first, first.map(day -> (int) day.toEpochDay()).orElse(WorkPeriod.ANY_DAY));
    }

    /** Returns the reason for a job without a day in the period. */
    public Text noDay() {
      return first
          .map(day -> Text.of("job.no-day-from", day, end))
          .orElseGet(() -> Text.of("job.no-day-before", end));
    }

    public int endDay() {
      return (int) end.toEpochDay();
    }

    /** Returns this window from a day on. */
    Window since(LocalDate day) {
      return first.isPresent() && !first.get().isBefore(day) ? this : of(on, end, Optional.of(day));
    }

    /** Returns this window up to the day before another one. */
    Window before(LocalDate day) {
      return end.isAfter(day) ? of(on, day, first) : this;
    }

    /** Returns this window within the days of a term. */
    private Window within(Term.Days days) {
      LocalDate until =
          days.last().map(day -> day.plusDays(1)).filter(day -> day.isBefore(end)).orElse(end);
      Optional<LocalDate> from =
          first.isPresent() && days.first().isPresent() && days.first().get().isBefore(first.get())
              ? first
              : days.first().or(() -> first);
      return of(on, until, from);
    }
  }

  /** Cuts a window for an application. */
  @FunctionalInterface
  private interface Limit {

    Window of(Window window, ApplicationContext application);
  }

  private LookBack(@Nullable UnaryOperator<LocalDate> start, List<Term> terms, List<Limit> limits) {
    this.start = start;
    this.terms = terms;
    this.limits = limits;
  }

  /** Returns a period of a number of months. */
  public static LookBack months(long months) {
    return since(on -> on.minusMonths(months));
  }

  /**
   * Returns a period from a first day.
   *
   * @param start returns the first day for an evaluation date
   */
  public static LookBack since(UnaryOperator<LocalDate> start) {
    return new LookBack(start, List.of(), List.of());
  }

  /** Returns this period with another first day. */
  public LookBack from(LookBack other) {
    return new LookBack(other.start, terms, limits);
  }

  /** Returns this period within a term. */
  public LookBack within(Term term) {
    List<Term> all = new ArrayList<>(terms);
    all.add(term);
    return new LookBack(start, List.copyOf(all), limits);
  }

  /** Returns this period from a fixed day on. */
  public LookBack since(LocalDate day) {
    return with((window, application) -> window.since(day));
  }

  /** Returns this period up to the day before a fixed day. */
  public LookBack before(LocalDate day) {
    return with((window, application) -> window.before(day));
  }

  /**
   * Returns this period up to the day before another one.
   *
   * @param end returns that day for an evaluation date
   */
  public LookBack before(UnaryOperator<LocalDate> end) {
    return with((window, application) -> window.before(end.apply(application.on())));
  }

  /** Returns this period from the earliest date of other records on. */
  public LookBack since(FirstDate first) {
    return with((window, application) -> first.cut(window, application));
  }

  /**
   * Returns this period from the earliest date of other records to the day before another day.
   *
   * @param end returns that day for the earliest date
   */
  public LookBack until(FirstDate first, UnaryOperator<LocalDate> end) {
    return with((window, application) -> first.cut(window, application, end));
  }

  private LookBack with(Limit limit) {
    List<Limit> all = new ArrayList<>(limits);
    all.add(limit);
    return new LookBack(start, terms, List.copyOf(all));
  }

  /**
   * Returns whether the period depends on the evaluation date alone and ends on it. Its first day
   * then never precedes that of an earlier date.
   */
  public boolean isOfDateAlone() {
    return terms.isEmpty() && limits.isEmpty();
  }

  /** Returns the first day that counts for a date, if the period is of the date alone. */
  public int firstDay(int day) {
    return upTo(LocalDate.ofEpochDay(day)).firstDay();
  }

  /**
   * Returns for how many days from a day the period loses no more than a number of days.
   *
   * @param day the epoch day, on which the period is of the date alone
   * @param most the number of days to lose; infinite if any number
   */
  public double daysToLose(int day, double most) {
    if (start == null) {
      return Double.POSITIVE_INFINITY;
    }
    long first = start.apply(LocalDate.ofEpochDay(day)).toEpochDay();
    double days = Math.min(most, MOST_DAYS_AHEAD);
    while (days >= 1
        && start.apply(LocalDate.ofEpochDay(day + (long) days)).toEpochDay() > first + most) {
      days = Math.floor(days / 2);
    }
    return days;
  }

  /** Returns whether any day up to the evaluation date counts. */
  public boolean isUnlimited() {
    return start == null && terms.isEmpty() && limits.isEmpty();
  }

  /** Returns the period for an application. If a term is open, it has all days that may count. */
  public Window of(ApplicationContext application) {
    Window window = upTo(application.on());
    for (Term term : terms) {
      window = window.within(term.days(application));
    }
    for (Limit limit : limits) {
      window = limit.of(window, application);
    }
    return window;
  }

  private Window upTo(LocalDate on) {
    Window window = last;
    if (window == null || !window.on.equals(on)) {
      window = Window.of(on, on, Optional.ofNullable(start).map(first -> first.apply(on)));
      last = window;
    }
    return window;
  }
}

package org.licet.internal.reasoning.selection;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Inquiry;
import org.licet.internal.reasoning.Lazy;
import org.licet.internal.reasoning.period.WorkPeriod;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.EventDate;
import org.licet.internal.reasoning.record.JudgedRecord;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.text.Text;

/**
 * The date of the earliest of some records, such as the first degree in social work, to compare the
 * dates of other records with. Its questions are asked together: all that may change the date.
 * Immutable and thread-safe.
 */
public final class FirstDate {

  private final Selection<?> records;

  /** The last result; it keeps no candidate in memory. */
  private WeakReference<Found> last = new WeakReference<>(null);

  private FirstDate(Selection<?> records) {
    this.records = records;
  }

  /** Returns the earliest date of some records. */
  public static FirstDate of(Selection<?> records) {
    return new FirstDate(records);
  }

  /**
   * The earliest date for one application. Days are {@linkplain LocalDate#toEpochDay() epoch days}.
   *
   * @param min the earliest possible day; {@link WorkPeriod#ANY_DAY} if it is unlimited
   * @param max the latest possible day; {@link Integer#MAX_VALUE} if there may be no such record
   * @param latest the latest possible day if there is such a record; {@link Integer#MAX_VALUE} if
   *     it is unlimited
   * @param possible whether there may be such a record
   * @param asked the questions that settle it
   * @param sameThrough the last day on which the date stays the same, as far as that is known
   */
  record Found(
      ApplicationContext application,
      int min,
      int max,
      int latest,
      boolean possible,
      Lazy<Inquiry> asked,
      Lazy<Integer> sameThrough) {

    boolean isCertain() {
      return max != Integer.MAX_VALUE;
    }

    boolean isExact() {
      return min == max;
    }

    /** Returns the latest possible day, if there is such a record. */
    int last() {
      return Math.min(max, latest);
    }
  }

  /** Returns the date for an application, shared by all of its records. */
  @SuppressWarnings("ReferenceEquality") // one evaluation passes on one application
  Found in(ApplicationContext application) {
    Found known = last.get();
    if (known == null || known.application != application) {
      known = found(records, application);
      last = new WeakReference<>(known);
    }
    return known;
  }

  private static <T> Found found(Selection<T> selection, ApplicationContext application) {
    List<T> records = selection.records(application);
    @Nullable SelectionResult<T> ruled = application.isRuled() ? selection.in(application) : null;
    boolean possible = !selection.isTold(application);
    int min = possible ? WorkPeriod.ANY_DAY : Integer.MAX_VALUE;
    int max = Integer.MAX_VALUE;
    int latest = possible ? Integer.MAX_VALUE : WorkPeriod.ANY_DAY;
    for (int i = 0; i < records.size(); i++) {
      Verdict verdict =
          ruled == null
              ? selection.verdict(records.get(i), application)
              : ruled.weighed().get(i).verdict();
      if (verdict == Verdict.NOT_MET) {
        continue;
      }
      possible = true;
      if (!(selection.date().day(records.get(i)) instanceof Fact.Known<PartialDate> known)) {
        min = WorkPeriod.ANY_DAY;
        latest = Integer.MAX_VALUE;
        continue;
      }
      min = Math.min(min, known.value().earliestDay());
      latest = Math.max(latest, known.value().latestDay());
      if (verdict == Verdict.MET) {
        max = Math.min(max, known.value().latestDay());
      }
    }
    return new Found(
        application,
        min,
        max,
        latest,
        possible,
        Lazy.of(() -> asked(selection, application)),
        Lazy.of(() -> selection.sameThrough(application)));
  }

  private static <T> Inquiry asked(Selection<T> selection, ApplicationContext application) {
    SelectionResult<T> result = selection.in(application);
    Set<Question> questions = new LinkedHashSet<>();
    for (JudgedRecord<T> record : result.weighed()) {
      if (record.verdict() != Verdict.NOT_MET) {
        questions.addAll(record.questions());
        if (!isExact(selection.date().day(record.entry().record()))) {
          questions.add(selection.date().when(record.entry()));
        }
      }
    }
    questions.addAll(result.missingLists());
    return Inquiry.of(questions);
  }

  private static boolean isExact(Fact<PartialDate> day) {
    return day.toOptional().map(PartialDate::isExact).orElse(false);
  }

  /** Passes events on that date or after it. */
  <T> SelectionStep<T> since(EventDate<T> happened) {
    return step(happened, null);
  }

  /**
   * Passes events from that date to the day before another one.
   *
   * @param end returns the first day that is too late, for the earliest date
   */
  <T> SelectionStep<T> until(EventDate<T> happened, UnaryOperator<LocalDate> end) {
    return step(happened, end);
  }

  private <T> SelectionStep<T> step(EventDate<T> happened, @Nullable UnaryOperator<LocalDate> end) {
    Condition<T> none = Condition.fails(entry -> Text.of("dated.no-first", records.noun().many()));
    return byFirst(
        (record, application) -> {
          Found found = in(application);
          if (!found.possible) {
            return none;
          }
          if (!(happened.day(record) instanceof Fact.Known<PartialDate> known)) {
            return open(found, happened, true);
          }
          PartialDate day = known.value();
          boolean early = day.latestDay() < found.min;
          boolean late =
              end != null
                  && found.last() != Integer.MAX_VALUE
                  && day.earliestDay() >= end(end, found.last());
          if (early || late) {
            return otherwise(found, happened, end, late);
          }
          boolean inTime =
              end == null
                  || (found.min != WorkPeriod.ANY_DAY && day.latestDay() < end(end, found.min));
          return inTime && found.isCertain() && day.earliestDay() >= found.max
              ? Condition.holds()
              : open(found, happened, !day.isExact());
        });
  }

  /** Returns a step that depends on the day through this date alone. */
  private <R> SelectionStep<R> byFirst(SelectionStep<R> step) {
    return SelectionStep.dated(
        step, (record, application, until) -> in(application).sameThrough.get());
  }

  /** Returns a window from the earliest possible day on. */
  LookBack.Window cut(LookBack.Window window, ApplicationContext application) {
    Found found = in(application);
    return found.min == WorkPeriod.ANY_DAY || !found.possible
        ? window
        : window.since(LocalDate.ofEpochDay(found.min));
  }

  /** Returns a window from the earliest possible day to the day before the latest possible end. */
  LookBack.Window cut(
      LookBack.Window window, ApplicationContext application, UnaryOperator<LocalDate> end) {
    Found found = in(application);
    LookBack.Window cut = cut(window, application);
    return found.isCertain() ? cut.before(LocalDate.ofEpochDay(end(end, found.max))) : cut;
  }

  /**
   * Passes jobs whose days the date cuts on a certain day, or not at all. A job that it may cut on
   * several days is open: all of its time is possible, and none is certain.
   */
  public SelectionStep<Job> cutsSurely() {
    return cutting(null);
  }

  /**
   * Passes jobs whose days the date, and an end after it, cut on certain days, or not at all.
   *
   * @param end returns the first day that is too late, for the earliest date
   */
  public SelectionStep<Job> cutsSurely(UnaryOperator<LocalDate> end) {
    return cutting(end);
  }

  private SelectionStep<Job> cutting(@Nullable UnaryOperator<LocalDate> end) {
    Condition<Job> none =
        Condition.fails(entry -> Text.of("dated.no-first", records.noun().many()));
    return byFirst(
        (job, application) -> {
          Found found = in(application);
          if (!found.possible) {
            return none;
          }
          return found.isExact() || isWithin(job, found, end)
              ? Condition.holds()
              : Condition.openFor(entry -> List.of(found.asked.get()));
        });
  }

  /** Returns whether a job lies between the latest first day and the earliest end. */
  private static boolean isWithin(Job job, Found found, @Nullable UnaryOperator<LocalDate> end) {
    boolean after =
        found.isCertain()
            && job.from() instanceof Fact.Known<PartialDate> from
            && from.value().earliestDay() >= found.max;
    return after
        && (end == null
            || (found.min != WorkPeriod.ANY_DAY
                && job.to() instanceof Fact.Known<PartialDate> to
                && to.value().latestDay() < end(end, found.min)));
  }

  private static int end(UnaryOperator<LocalDate> end, int first) {
    return (int) end.apply(LocalDate.ofEpochDay(first)).toEpochDay();
  }

  private static <T> Condition<T> otherwise(
      Found found, EventDate<T> happened, @Nullable UnaryOperator<LocalDate> end, boolean late) {
    LocalDate first = LocalDate.ofEpochDay(found.min == WorkPeriod.ANY_DAY ? found.max : found.min);
    Text why =
        end == null || !(late || found.isCertain())
            ? Text.of("dated.before", first)
            : Text.of("dated.not-in", first, LocalDate.ofEpochDay(end(end, found.last()) - 1L));
    return happened.otherwise(entry -> why);
  }

  private static <T> Condition<T> open(Found found, EventDate<T> happened, boolean askDay) {
    return Condition.openFor(
        entry -> {
          Inquiry day = Inquiry.of(askDay ? List.of(happened.when(entry)) : List.of());
          return found.isExact() ? List.of(day) : List.of(day, found.asked.get());
        });
  }
}

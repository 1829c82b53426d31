package org.licet.internal.reasoning.work;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Job;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.identity.RepeatSearch;
import org.licet.internal.reasoning.period.WorkCount;
import org.licet.internal.reasoning.period.WorkPeriod;
import org.licet.internal.reasoning.record.EmployedDays;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.selection.LookBack;
import org.licet.internal.reasoning.selection.SelectionResult;

/**
 * The work that certainly counts under assumed answers, whatever the day. A plan judges hundreds of
 * days; this work tells which of them need no judgment, since work grows by a day a day at most.
 *
 * <p>An example: 12 months are required, and a new job is the only work that certainly counts.
 * After 3 months of it no day of the next 8 months can meet the requirement. Immutable and
 * thread-safe.
 */
final class CertainWork {

  private static final int EVERY_LATER_DAY = Integer.MAX_VALUE;

  /** Larger than the difference between two sums of the same numbers. */
  private static final double TOLERANCE = 1e-6;

  private static final double SUM_ERROR = 1e-10;

  private final LookBack lookBack;
  private final WorkCount count;

  /** The periods, with days that no look-back cuts. */
  private final List<WorkPeriod> periods;

  /** The longest possible period of every job that may count; null if any amount is possible. */
  private final @Nullable List<WorkPeriod> longest;

  /** The number of jobs that count with days that are open. */
  private final int vague;

  /** The number of jobs that may count, and of lists that may have further ones. */
  private final int possible;

  /** Whether any amount is possible. */
  private final boolean unlimited;

  /** Whether something depends on the day, or counts only once. */
  private final boolean reducible;

  /**
   * Whether each job that may count is one of the periods, whatever the day. At least one of them
   * repeats no other.
   */
  private final boolean complete;

  private CertainWork(
      LookBack lookBack,
      WorkCount count,
      List<WorkPeriod> periods,
      @Nullable List<WorkPeriod> longest,
      int vague,
      int possible,
      boolean unlimited,
      boolean reducible,
      boolean complete) {
    this.lookBack = lookBack;
    this.count = count;
    this.periods = periods;
    this.longest = longest;
    this.vague = vague;
    this.possible = possible;
    this.unlimited = unlimited;
    this.reducible = reducible;
    this.complete = complete;
  }

  static CertainWork of(
      TimeWorked.Time time, ApplicationContext application, AssumedAnswers answers) {
    SelectionResult<Job> jobs = time.jobs().in(application);
    List<WorkPeriod> periods = new ArrayList<>();
    List<WorkPeriod> longest = new ArrayList<>();
    List<Job> counting = new ArrayList<>();
    int vague = 0;
    int others = 0;
    for (RecordEntry<Job> entry : jobs.entries()) {
      Verdict verdict = time.jobs().givenOnAnyDay(entry, answers);
      if (verdict != Verdict.NOT_MET) {
        counting.add(entry.record());
      }
      EmployedDays days = EmployedDays.of(entry.record(), WorkPeriod.ANY_DAY, EVERY_LATER_DAY);
      if (time.jobs().givenOnAnyDay(entry, AssumedAnswers.OPEN) != Verdict.NOT_MET) {
        longest.add(
            days.possible(
                Verdict.UNDETERMINED, Verdict.UNDETERMINED, time.rate().of(entry.record())));
      }
      if (verdict == Verdict.MET) {
        Verdict first = answer(days.firstAtEarliest() != days.firstAtLatest(), entry, answers);
        Verdict end =
            days.endAtEarliest() == days.endAtLatest()
                ? Verdict.UNDETERMINED
                : answers.to(EmployedDays.askEnd(entry));
        double rate = time.rate().given(entry).applyAsDouble(answers);
        WorkPeriod certain = days.certain(first, end, rate);
        if (certain.isEmpty()) {
          others++;
        } else {
          periods.add(certain);
        }
        vague += certain.equals(days.possible(first, end, rate)) ? 0 : 1;
      } else if (time.jobs().givenOnAnyDay(entry, AssumedAnswers.OPEN) != Verdict.NOT_MET) {
        others++;
      }
    }
    boolean unlimited = false;
    for (Question list : jobs.missingLists()) {
      unlimited |= answers.to(list) == Verdict.MET;
    }
    return new CertainWork(
        time.lookBack(),
        time.count(),
        List.copyOf(periods),
        jobs.missingLists().isEmpty() && !isUnlimited(longest) ? List.copyOf(longest) : null,
        vague,
        counting.size() + jobs.missingLists().size(),
        unlimited,
        time.jobs().isDated() || isRepeated(counting, time, application),
        !time.jobs().isDated() && others == 0);
  }

  private static Verdict answer(boolean open, RecordEntry<Job> entry, AssumedAnswers answers) {
    return open ? answers.to(EmployedDays.askFirst(entry)) : Verdict.UNDETERMINED;
  }

  /** Returns whether a job counts less because it is, or may be, another one. */
  private static boolean isRepeated(
      List<Job> jobs, TimeWorked.Time time, ApplicationContext application) {
    RepeatSearch repeats =
        RepeatSearch.of(
            jobs, i -> 0, time.comparisons().identity(time.jobs().records(application)));
    boolean repeated = false;
    for (int i = 0; repeats != null && i < jobs.size(); i++) {
      repeated |= time.count().addsUp() ? repeats.isRepeat(i) : repeats.isAgain(i);
    }
    return repeated;
  }

  /**
   * Returns the days on which this work certainly is below a threshold, or certainly reaches it.
   *
   * @param day the judged day
   * @param most the most that can count in the period
   */
  MetDays reaching(double threshold, int day, double most) {
    if (unlimited) {
      double beyond = most + SUM_ERROR - threshold;
      return beyond < 0
          ? MetDays.unknown(day)
          : new MetDays(day, through(beyond, Double.POSITIVE_INFINITY, day));
    }
    List<WorkPeriod> counting = cut(periods, day);
    if (isUnlimited(counting)) {
      boolean lasts = !reducible || (complete && periods.stream().allMatch(CertainWork::isEver));
      return lasts ? new MetDays(day, MetDays.NEVER) : MetDays.unknown(day);
    }
    double amount = count.exactly(counting);
    double missing = threshold - amount - TOLERANCE;
    if (missing > 0) {
      double surely = missing - count.mostGained(vague);
      return surely > 0
          ? new MetDays(earliest(surely, day), day - 1, refused(threshold, day), day - 1)
          : MetDays.unknown(day);
    }
    double certain = reducible && complete ? leastOf(counting, day) : amount;
    double spare = certain + SUM_ERROR - threshold - mostLost(counting);
    boolean lasts = (complete || !reducible) && spare >= 0 && most >= threshold;
    return lasts ? new MetDays(day, through(spare, rate(), day)) : MetDays.unknown(day);
  }

  /** Returns the last day through which even all work that may count is below a threshold. */
  private int refused(double threshold, int day) {
    if (longest == null) {
      return day - 1;
    }
    double most = count.most(cut(longest, day)) + count.mostGained(longest.size());
    double missing = threshold - most - TOLERANCE;
    if (missing <= 0) {
      return day - 1;
    }
    double aDay = count.mostOfDay(rateAfter(longest, day));
    return aDay == 0 ? MetDays.NEVER : later(day, Math.floor(missing / aDay) - 1);
  }

  private List<WorkPeriod> cut(List<WorkPeriod> periods, int end) {
    int first = lookBack.firstDay(end);
    List<WorkPeriod> cut = new ArrayList<>(periods.size());
    for (WorkPeriod period : periods) {
      WorkPeriod within =
          new WorkPeriod(
              Math.max(first, period.first()), Math.min(end, period.end()), period.rate());
      if (!within.isEmpty()) {
        cut.add(within);
      }
    }
    return cut;
  }

  private static boolean isUnlimited(List<WorkPeriod> counting) {
    return counting.stream().anyMatch(CertainWork::isEver);
  }

  private static boolean isEver(WorkPeriod period) {
    return period.first() == WorkPeriod.ANY_DAY;
  }

  /**
   * Returns the least amount of one job, which counts if it repeats the others. A job that begins
   * later may count in place of one that has begun.
   */
  private double leastOf(List<WorkPeriod> counting, int day) {
    return periods.stream().anyMatch(period -> period.first() >= day)
        ? 0
        : counting.stream().mapToDouble(period -> count.exactly(List.of(period))).min().orElse(0);
  }

  private double mostLost(List<WorkPeriod> counting) {
    boolean settled = vague == 0 && possible == counting.size();
    return settled ? 0 : count.mostLost(counting, possible);
  }

  private int earliest(double missing, int day) {
    return later(day, Math.max(1, count.daysFor(missing, rateAfter(periods, day))));
  }

  private static double rateAfter(List<WorkPeriod> periods, int day) {
    double rate = 0;
    for (WorkPeriod period : periods) {
      rate += period.end() > day ? period.rate() : 0;
    }
    return rate;
  }

  private double rate() {
    double rate = 0;
    for (WorkPeriod period : periods) {
      rate += period.rate();
    }
    return rate;
  }

  private int through(double spare, double rate, int day) {
    return later(day, Math.max(0, lookBack.daysToLose(day, count.daysFor(spare, rate))));
  }

  private static int later(int day, double days) {
    return (int) Math.min(MetDays.NEVER, day + days);
  }
}

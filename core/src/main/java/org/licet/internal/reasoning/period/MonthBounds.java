package org.licet.internal.reasoning.period;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.licet.internal.reasoning.amount.CountedAmount;

/**
 * The minimum and the maximum of months of work that is open in part.
 *
 * <p>More days of work can be fewer months. January 15 to 30 and February 1 to 28 are 16 days and a
 * month. With January 31 the two periods are one, from January 15: a month, to February 14, and 14
 * days. So neither the certain nor the possible days alone bound the months: where open days may
 * join two periods, or part one, they can take or add up to two days. If that could change the
 * number of whole months, every combination of choices for the open periods is counted. Of too many
 * combinations of full-time work, {@link LongestSpans} finds the best one.
 */
final class MonthBounds {

  /** More combinations are not counted one by one. */
  private static final double MOST_CHOICES = 2_000;

  /** The days by which periods that adjoin can differ from the period that they form. */
  private static final int DAYS_OF_A_JOINT = 3;

  private final PossibleWork work;
  private final List<WorkPeriod> certain;

  private MonthBounds(PossibleWork work) {
    this.work = work;
    this.certain = work.certain();
  }

  /** Returns the bounds in whole months. */
  static CountedAmount of(PossibleWork work) {
    if (work.isSettled()) {
      double months = Months.COUNT.of(work.certain());
      return new CountedAmount(months, months);
    }
    MonthBounds bounds = new MonthBounds(work);
    return work.isUnlimited() ? bounds.withoutMaximum() : bounds.limited();
  }

  /**
   * Returns the bounds, precise enough to compare them with a threshold. Combinations are counted
   * only if it is not clear whether all of them reach it, some do, or none does.
   */
  static CountedAmount of(PossibleWork work, double threshold) {
    return work.isSettled() || work.isUnlimited()
        ? of(work)
        : new MonthBounds(work).limited(threshold);
  }

  private CountedAmount limited(double threshold) {
    List<WorkPeriod> possible = work.possible();
    double most = Months.months(possible);
    CountedAmount near = new CountedAmount(atLeast(0), Months.whole(most));
    if (!near.isAtLeast(threshold) && near.mayReach(threshold) && work.hasPossibleExtremes()) {
      return near;
    }
    CountedAmount rough = rough(possible, most);
    return rough.isAtLeast(threshold) || !rough.mayReach(threshold) ? rough : limited();
  }

  private CountedAmount withoutMaximum() {
    return new CountedAmount(atLeast(daysLostByJoining(work.possible())), Double.POSITIVE_INFINITY);
  }

  private double atLeast(double daysLost) {
    return Math.max(0, Months.whole(Months.months(certain) - daysLost / Months.DAYS_OF_A_MONTH));
  }

  private CountedAmount limited() {
    List<WorkPeriod> possible = work.possible();
    double most = Months.months(possible);
    CountedAmount near = new CountedAmount(atLeast(0), Months.whole(most));
    CountedAmount bounds = rough(possible, most);
    if (bounds.equals(near)) {
      return bounds;
    }
    return work.choices() > MOST_CHOICES ? bySpans(possible, bounds) : counted(bounds);
  }

  /** Narrows rough bounds by the days on which full-time periods may begin and end. */
  private CountedAmount bySpans(List<WorkPeriod> possible, CountedAmount rough) {
    return hasPartTime(possible)
        ? rough
        : new CountedAmount(
            rough.certain(),
            Math.min(rough.possible(), LongestSpans.most(work).orElse(rough.possible())));
  }

  /** Returns bounds that no combination exceeds. */
  static CountedAmount rough(PossibleWork work) {
    List<WorkPeriod> possible = work.possible();
    return new MonthBounds(work).rough(possible, Months.months(possible));
  }

  private CountedAmount rough(List<WorkPeriod> possible, double most) {
    return new CountedAmount(
        atLeast(daysLostByJoining(possible)),
        Months.whole(most + daysGainedByParting(possible) / Months.DAYS_OF_A_MONTH));
  }

  /** Counts every combination, until one reaches each of the rough bounds. */
  private CountedAmount counted(CountedAmount rough) {
    double[] bounds = {Double.POSITIVE_INFINITY, 0};
    Months.Tally tally = new Months.Tally(work.size());
    work.whileWanted(
        periods -> {
          double months = tally.of(periods);
          bounds[0] = Math.min(bounds[0], months);
          bounds[1] = Math.max(bounds[1], months);
          return bounds[0] > rough.certain() || bounds[1] < rough.possible();
        });
    return new CountedAmount(bounds[0], bounds[1]);
  }

  /** Returns the days that the certain periods may lose if open ones join them. */
  private double daysLostByJoining(List<WorkPeriod> possible) {
    if (hasPartTime(certain)) {
      return daysByCuts();
    }
    List<WorkPeriod> parts = WorkPeriod.join(certain, Months.FULL_TIME);
    double days = 0;
    int part = 1;
    for (WorkPeriod whole : WorkPeriod.join(possible, Months.FULL_TIME)) {
      for (; part < parts.size() && parts.get(part).first() <= whole.end(); part++) {
        WorkPeriod before = parts.get(part - 1);
        days += whole.first() <= before.end() ? gain(parts.get(part).first() - before.end()) : 0;
      }
    }
    return days;
  }

  /** Returns the days that the possible periods may gain if some do not join them. */
  private double daysGainedByParting(List<WorkPeriod> possible) {
    if (hasPartTime(possible)) {
      return daysByCuts();
    }
    int joints = possible.size() - WorkPeriod.join(possible, Months.FULL_TIME).size();
    if (joints == 0) {
      return 0;
    }
    Set<Integer> ends = new HashSet<>();
    possible.forEach(period -> ends.add(period.end()));
    double days = 0;
    for (WorkPeriod period : possible) {
      days += ends.contains(period.first() - 1) ? gain(1) : 0;
      days += ends.contains(period.first() - 2) ? gain(2) : 0;
    }
    for (PossibleWork.OpenPeriod period : work.open()) {
      days += period.most().first() < period.firstAtLatest() ? gain(1) : 0;
      days += period.endAtEarliest() < period.most().end() ? gain(1) : 0;
    }
    return Math.min(days, joints * gain(1));
  }

  /**
   * Returns the most days that the certain periods may lose, whatever the days of other jobs.
   *
   * @param jobs the number of jobs that count or may count
   */
  static double mostDaysLost(List<WorkPeriod> certain, int jobs) {
    return hasPartTime(certain)
        ? 4.0 * DAYS_OF_A_JOINT * jobs
        : Math.max(0, certain.size() - 1) * gain(1);
  }

  /**
   * Returns the most days that jobs with uncertain days may add to the certain periods, if every
   * combination is counted: a day each, and the days of two joints.
   */
  static int mostDaysGained(int jobs) {
    int counted = (int) Math.min(jobs, Math.log(MOST_CHOICES) / Math.log(2));
    return counted * (1 + DAYS_OF_A_JOINT);
  }

  /** Returns the days that two periods count more than the one that joins them. */
  private static double gain(int gap) {
    return Math.max(0, DAYS_OF_A_JOINT - gap);
  }

  private static boolean hasPartTime(List<WorkPeriod> periods) {
    for (int i = 0; i < periods.size(); i++) {
      if (periods.get(i).rate() < Months.FULL_TIME) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the days for part-time work, which counts apart wherever its rate changes: each day on
   * which a period begins or ends may cut both the certain and the possible work.
   */
  private double daysByCuts() {
    return 2.0 * DAYS_OF_A_JOINT * work.cuts();
  }
}

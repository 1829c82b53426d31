package org.licet.internal.reasoning.work;

import java.util.List;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.PartialDate;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.EmployedDays;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.text.Text;

/** Decides whether a job is held on the evaluation date. Its last day is the last day worked. */
public final class CurrentWork {

  private static final Condition<Job> HELD = Condition.holds(entry -> Text.of("job.current"));
  private static final Condition<Job> BEGIN_OPEN =
      Condition.open(entry -> List.of(EmployedDays.askFirst(entry)));
  private static final Condition<Job> END_OPEN =
      Condition.open(entry -> List.of(EmployedDays.askEnd(entry)));
  private static final Condition<Job> NOT_BEGUN =
      Condition.failsBy(
          "current",
          entry -> Text.of("job.begins", entry.record().from().toOptional().orElseThrow()));
  private static final Condition<Job> ENDED =
      Condition.failsBy(
          "current", entry -> Text.of("job.ended", entry.record().to().toOptional().orElseThrow()));
  private static final Condition<Job> NOT_CURRENT =
      Condition.failsBy("current", entry -> Text.of("job.not-current"));

  private CurrentWork() {}

  /** Passes jobs that are held on the evaluation date. */
  public static SelectionStep<Job> step() {
    return SelectionStep.dated(
        CurrentWork::condition, (job, application, until) -> sameThrough(job, application.day()));
  }

  /** Returns the last of the consecutive days from a day on which the result is the same. */
  private static int sameThrough(Job job, int day) {
    int through = MetDays.NEVER;
    if (job.from() instanceof Fact.Known<PartialDate> from) {
      through = earlier(through, from.value().earliestDay() - 1, day);
      through = earlier(through, from.value().latestDay() - 1, day);
    }
    if (job.to() instanceof Fact.Known<PartialDate> to) {
      through = earlier(through, to.value().earliestDay(), day);
      through = earlier(through, to.value().latestDay(), day);
    }
    return through;
  }

  private static int earlier(int through, int last, int day) {
    return last < day ? through : Math.min(through, last);
  }

  /** Returns whether a job has begun because it is current. A stated first day may be later. */
  static boolean hasBegun(Job job, ApplicationContext application) {
    return job.current().is(true)
        && !application.isPast()
        && !(job.from() instanceof Fact.Known<PartialDate> from
            && from.value().earliestDay() > application.day());
  }

  private static Condition<Job> condition(Job job, ApplicationContext application) {
    PartialDate from = job.from() instanceof Fact.Known<PartialDate> known ? known.value() : null;
    if (from != null && from.earliestDay() > application.day()) {
      return NOT_BEGUN;
    }
    if (job.to() instanceof Fact.Known<PartialDate> to) {
      if (to.value().latestDay() < application.day()) {
        return ENDED;
      }
      if (to.value().earliestDay() < application.day()) {
        return END_OPEN;
      }
    } else if (job.current().is(false)) {
      return application.isPast() ? END_OPEN : NOT_CURRENT;
    } else if (!job.current().isKnown()) {
      return END_OPEN;
    }
    boolean begun =
        hasBegun(job, application) || (from != null && from.latestDay() <= application.day());
    return begun ? HELD : BEGIN_OPEN;
  }
}

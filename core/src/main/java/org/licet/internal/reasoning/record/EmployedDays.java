package org.licet.internal.reasoning.record;

import java.util.ArrayList;
import java.util.List;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.period.WorkPeriod;
import org.licet.text.Text;

/**
 * The days of employment in a job within a window. The first day and the end (the day after the
 * last) are each a range of epoch days.
 *
 * @param firstAtEarliest the earliest first day; {@link WorkPeriod#ANY_DAY} if it is unlimited
 * @param firstAtLatest the latest first day
 * @param endAtEarliest the earliest end
 * @param endAtLatest the latest end
 */
public record EmployedDays(
    int firstAtEarliest, int firstAtLatest, int endAtEarliest, int endAtLatest) {

  /**
   * Returns the days of a job from the start of a window up to the day before the evaluation date.
   */
  public static EmployedDays of(Job job, int windowStart, int on) {
    PartialDate from = job.from() instanceof Fact.Known<PartialDate> first ? first.value() : null;
    PartialDate to = job.to() instanceof Fact.Known<PartialDate> last ? last.value() : null;
    int endAtLatest = on;
    int endAtEarliest = on;
    if (!job.current().is(true)) {
      if (to != null) {
        int day = to.earliestDay();
        endAtLatest = Math.min(on, to.latestDay() + 1);
        endAtEarliest = Math.min(on, 1 + (from == null ? day : Math.max(day, from.earliestDay())));
      } else {
        endAtEarliest = WorkPeriod.ANY_DAY;
      }
    }
    int firstAtEarliest = windowStart;
    int firstAtLatest = endAtLatest;
    if (from != null) {
      int day = from.latestDay();
      firstAtEarliest = Math.max(windowStart, from.earliestDay());
      firstAtLatest = Math.max(windowStart, to == null ? day : Math.min(day, to.latestDay()));
    }
    return new EmployedDays(firstAtEarliest, firstAtLatest, endAtEarliest, endAtLatest);
  }

  /** Returns whether any day is possible. */
  public boolean isPossible() {
    return firstAtEarliest < endAtLatest;
  }

  /** Returns whether a day is certain. */
  public boolean isCertain() {
    return firstAtLatest < endAtEarliest;
  }

  /**
   * Returns the certain period; it may be empty.
   *
   * @param askedFirst the answer to {@link #askFirst}
   * @param askedEnd the answer to {@link #askEnd}
   */
  public WorkPeriod certain(Verdict askedFirst, Verdict askedEnd, double rate) {
    return new WorkPeriod(
        askedFirst == Verdict.MET ? firstAtEarliest : firstAtLatest,
        askedEnd == Verdict.MET ? endAtLatest : endAtEarliest,
        rate);
  }

  /**
   * Returns the possible period; it may be empty.
   *
   * @param askedFirst the answer to {@link #askFirst}
   * @param askedEnd the answer to {@link #askEnd}
   */
  public WorkPeriod possible(Verdict askedFirst, Verdict askedEnd, double rate) {
    return new WorkPeriod(
        askedFirst == Verdict.NOT_MET ? firstAtLatest : firstAtEarliest,
        askedEnd == Verdict.NOT_MET ? endAtEarliest : endAtLatest,
        rate);
  }

  /** Returns the question that settles the first day. */
  public static Question askFirst(RecordEntry<Job> job) {
    return job.ask("from", when(job, job.record().from(), "ask.begin"));
  }

  /** Returns the question that settles the end. */
  public static Question askEnd(RecordEntry<Job> job) {
    boolean ended = job.record().current().is(false) && !job.record().to().isKnown();
    return job.ask("to", when(job, job.record().to(), ended ? "ask.ended" : "ask.end"));
  }

  private static Text when(RecordEntry<Job> job, Fact<PartialDate> stated, String ask) {
    return stated
        .toOptional()
        .map(day -> Text.of(ask + ".day", job.name(), day))
        .orElseGet(() -> Text.of(ask, job.name()));
  }

  /** Returns the questions that would settle the days. */
  public List<Question> questions(RecordEntry<Job> job) {
    return isSettled() ? List.of() : questions(askFirst(job), askEnd(job));
  }

  /** Returns those of two questions, for the first day and for the end, that settle an open day. */
  public List<Question> questions(Question first, Question end) {
    List<Question> questions = new ArrayList<>(2);
    if (firstAtEarliest != firstAtLatest) {
      questions.add(first);
    }
    if (endAtEarliest != endAtLatest) {
      questions.add(end);
    }
    return questions;
  }

  /** Returns whether both days are certain. */
  public boolean isSettled() {
    return firstAtEarliest == firstAtLatest && endAtEarliest == endAtLatest;
  }
}

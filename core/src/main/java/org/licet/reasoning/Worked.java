package org.licet.reasoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/**
 * The days on which a job was held, cut to a window: from a first day that lies between two days,
 * up to an end (the day after the last) that lies between two days.
 *
 * @param entry the job
 * @param firstAtEarliest the earliest first day; {@link LocalDate#MIN} if nothing says
 * @param firstAtLatest the latest first day
 * @param endAtEarliest the earliest end
 * @param endAtLatest the latest end
 */
record Worked(
    Entry<Job> entry,
    LocalDate firstAtEarliest,
    LocalDate firstAtLatest,
    LocalDate endAtEarliest,
    LocalDate endAtLatest) {

  /**
   * Returns the days of a job from the start of a window up to, but not including, the day of
   * evaluation.
   */
  static Worked of(Entry<Job> entry, LocalDate windowStart, LocalDate on) {
    Job job = entry.record();
    LocalDate endAtLatest = on;
    LocalDate endAtEarliest = on;
    if (!job.current().is(true)) {
      if (job.to() instanceof Fact.Known<PartialDate> to) {
        endAtLatest = before(on, to.value().latest());
        endAtEarliest = to.value().isExact() ? endAtLatest : before(on, to.value().earliest());
      } else {
        endAtEarliest = LocalDate.MIN;
      }
    }
    LocalDate firstAtEarliest = windowStart;
    LocalDate firstAtLatest = endAtLatest;
    if (job.from() instanceof Fact.Known<PartialDate> from) {
      firstAtEarliest = after(windowStart, from.value().earliest());
      firstAtLatest = after(windowStart, from.value().latest());
    }
    return new Worked(entry, firstAtEarliest, firstAtLatest, endAtEarliest, endAtLatest);
  }

  private static LocalDate before(LocalDate on, LocalDate lastDay) {
    return lastDay.isBefore(on) ? lastDay.plusDays(1) : on;
  }

  private static LocalDate after(LocalDate windowStart, LocalDate first) {
    return first.isAfter(windowStart) ? first : windowStart;
  }

  /** Tells whether there can be a day at all. */
  boolean isPossible() {
    return firstAtEarliest.isBefore(endAtLatest);
  }

  private boolean isFirstOpen() {
    return !firstAtEarliest.equals(firstAtLatest);
  }

  private boolean isEndOpen() {
    return !endAtEarliest.equals(endAtLatest);
  }

  /**
   * Returns the stretch that is certain; it may be empty.
   *
   * @param askedFirst the answer to {@link #askFirst()}
   * @param askedEnd the answer to {@link #askEnd()}
   */
  Stretch certain(Verdict askedFirst, Verdict askedEnd, double rate) {
    return new Stretch(
        askedFirst == Verdict.MET ? firstAtEarliest : firstAtLatest,
        askedEnd == Verdict.MET ? endAtLatest : endAtEarliest,
        rate);
  }

  /**
   * Returns the stretch that is possible; it may be empty.
   *
   * @param askedFirst the answer to {@link #askFirst()}
   * @param askedEnd the answer to {@link #askEnd()}
   */
  Stretch possible(Verdict askedFirst, Verdict askedEnd, double rate) {
    return new Stretch(
        askedFirst == Verdict.NOT_MET ? firstAtLatest : firstAtEarliest,
        askedEnd == Verdict.NOT_MET ? endAtEarliest : endAtLatest,
        rate);
  }

  /** Returns the question that settles the first day. */
  Question askFirst() {
    return entry.ask("from", when(entry.record().from(), "ask.begin"));
  }

  /** Returns the question that settles the end. */
  Question askEnd() {
    return entry.ask("to", when(entry.record().to(), "ask.end"));
  }

  private Text when(Fact<PartialDate> stated, String ask) {
    return stated
        .toOptional()
        .map(day -> Text.of(ask + ".day", entry.name(), day))
        .orElseGet(() -> Text.of(ask, entry.name()));
  }

  /** Returns what would settle the days. */
  List<Question> questions() {
    List<Question> questions = new ArrayList<>(2);
    if (isFirstOpen()) {
      questions.add(askFirst());
    }
    if (isEndOpen()) {
      questions.add(askEnd());
    }
    return questions;
  }
}

package org.licet.reasoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licet.candidate.Job;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;

/**
 * The days on which a job was held, cut to a window: from a first day that lies between two days,
 * up to an end (the day after the last) that lies between two days.
 *
 * @param firstAtEarliest the earliest first day; {@link LocalDate#MIN} if nothing says
 * @param firstAtLatest the latest first day
 * @param endAtEarliest the earliest end
 * @param endAtLatest the latest end
 * @param askFirst the question that settles the first day, if it is open
 * @param askEnd the question that settles the end, if it is open
 */
record Worked(
    LocalDate firstAtEarliest,
    LocalDate firstAtLatest,
    LocalDate endAtEarliest,
    LocalDate endAtLatest,
    Optional<Question> askFirst,
    Optional<Question> askEnd) {

  /**
   * Returns the days of a job from the start of a window up to, but not including, the day of
   * evaluation.
   */
  static Worked of(Entry<Job> entry, LocalDate windowStart, LocalDate on) {
    Job job = entry.record();
    Optional<PartialDate> from = job.from().toOptional();
    Optional<PartialDate> to = job.to().toOptional();
    LocalDate endAtLatest =
        job.current().is(true) ? on : to.map(day -> before(on, day.latest())).orElse(on);
    LocalDate endAtEarliest =
        job.current().is(true)
            ? on
            : to.map(day -> before(on, day.earliest())).orElse(LocalDate.MIN);
    LocalDate firstAtEarliest =
        from.map(day -> after(windowStart, day.earliest())).orElse(windowStart);
    LocalDate firstAtLatest = from.map(day -> after(windowStart, day.latest())).orElse(endAtLatest);
    Optional<Question> askFirst = Optional.empty();
    if (!firstAtEarliest.equals(firstAtLatest)) {
      String ask =
          from.map(day -> "On which day of " + day + " did " + entry.name() + " begin?")
              .orElse("When did " + entry.name() + " begin?");
      askFirst = Optional.of(new Question.OfCandidate(entry.at("from"), ask));
    }
    Optional<Question> askEnd = Optional.empty();
    if (!endAtEarliest.equals(endAtLatest)) {
      String ask =
          to.map(day -> "On which day of " + day + " did " + entry.name() + " end?")
              .orElse("When did " + entry.name() + " end, or is it still held?");
      askEnd = Optional.of(new Question.OfCandidate(entry.at("to"), ask));
    }
    return new Worked(firstAtEarliest, firstAtLatest, endAtEarliest, endAtLatest, askFirst, askEnd);
  }

  private static LocalDate before(LocalDate on, LocalDate lastDay) {
    LocalDate end = lastDay.plusDays(1);
    return end.isBefore(on) ? end : on;
  }

  private static LocalDate after(LocalDate windowStart, LocalDate first) {
    return first.isAfter(windowStart) ? first : windowStart;
  }

  /** Tells whether there can be a day at all. */
  boolean isPossible() {
    return firstAtEarliest.isBefore(endAtLatest);
  }

  /** Returns the stretch that is certain under the assumed answers; it may be empty. */
  Stretch certain(Answers answers, double rate) {
    boolean early = askFirst.isEmpty() || inFavor(askFirst, answers);
    boolean late = askEnd.isEmpty() || inFavor(askEnd, answers);
    return new Stretch(
        early ? firstAtEarliest : firstAtLatest, late ? endAtLatest : endAtEarliest, rate);
  }

  /** Returns the stretch that is possible under the assumed answers; it may be empty. */
  Stretch possible(Answers answers, double rate) {
    boolean late = askFirst.isPresent() && against(askFirst, answers);
    boolean early = askEnd.isPresent() && against(askEnd, answers);
    return new Stretch(
        late ? firstAtLatest : firstAtEarliest, early ? endAtEarliest : endAtLatest, rate);
  }

  private static boolean inFavor(Optional<Question> question, Answers answers) {
    return answers.to(question.orElseThrow()) == Verdict.MET;
  }

  private static boolean against(Optional<Question> question, Answers answers) {
    return answers.to(question.orElseThrow()) == Verdict.NOT_MET;
  }

  /** Returns what would settle the days. */
  List<Question> questions() {
    List<Question> questions = new ArrayList<>(2);
    askFirst.ifPresent(questions::add);
    askEnd.ifPresent(questions::add);
    return questions;
  }
}

package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.record.RecordNoun;
import org.licet.text.Text;

/** Finds the application date of the attempts that count. */
final class ApplicationDaySearch {

  private ApplicationDaySearch() {}

  /**
   * Returns the application date. The latest passed attempt at each examination counts, or the
   * latest attempt if none is passed; among these, the earliest application decides. An unknown
   * fact of an attempt matters only if it could change the date.
   *
   * @param known codes with a known meaning; an attempt with another code may be at one of the
   *     examinations
   * @param periods the application periods of attempts
   * @param byFirstAttempt whether the first attempt decides which rules judge the later ones
   */
  static ApplicationDay of(
      Candidate candidate,
      Set<String> exams,
      Set<String> known,
      LocalDate on,
      ApplicationPeriods periods,
      boolean byFirstAttempt) {
    if (!candidate.examinations().isKnown()) {
      String ask = candidate.examinations().isPartial() ? "ask.list.others" : "ask.list";
      return new ApplicationDay.Open(
          List.of(
              Question.OfCandidate.of("/examinations", Text.of(ask, RecordNoun.ATTEMPT.many()))));
    }
    Map<Object, Question> asked = new HashMap<>(); // the possibilities share their questions
    return PossibleAttempts.of(candidate, exams, known, on)
        .day(
            attempts -> given(attempts, new ApplicationDays(attempts, on, periods, asked)),
            byFirstAttempt);
  }

  private static ApplicationDay given(List<RecordedAttempt> attempts, ApplicationDays found) {
    if (attempts.isEmpty()) {
      return new ApplicationDay.None();
    }
    List<RecordedAttempt> counting =
        attempts.stream().anyMatch(RecordedAttempt::passed)
            ? attempts.stream().filter(RecordedAttempt::passed).toList()
            : RecordedAttempt.latest(attempts);
    return found.of(
        counting.stream()
            .map(RecordedAttempt::exam)
            .distinct()
            .sorted()
            .map(
                exam ->
                    RecordedAttempt.latest(
                        counting.stream().filter(one -> one.exam().equals(exam)).toList()))
            .toList());
  }
}

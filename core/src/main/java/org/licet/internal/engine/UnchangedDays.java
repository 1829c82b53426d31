package org.licet.internal.engine;

import java.time.LocalDate;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.MetDays;

/**
 * Finds how long the possible application dates of a candidate stay the same, except a date that is
 * the judged day itself. Nothing may happen in that time: no attempt, no application, and no change
 * of the rules.
 */
final class UnchangedDays {

  private UnchangedDays() {}

  /**
   * Returns the last of the consecutive days from the judged one; a day before it if the next day
   * may differ.
   */
  static int last(LoadedRuleset ruleset, ApplicationContext application) {
    Candidate candidate = application.candidate();
    int day = application.day();
    int last = MetDays.NEVER;
    for (LoadedRuleset version : ruleset.versions()) {
      last = earlier(last, version.reference().effectiveFrom(), day);
    }
    if (!candidate.examinations().isKnown()) {
      return last;
    }
    for (Examination attempt : candidate.examinations().entries()) {
      last = Math.min(last, last(attempt, day));
    }
    return last;
  }

  private static int last(Examination attempt, int day) {
    if (attempt.taken() instanceof Fact.Known<PartialDate> taken) {
      return taken.value().earliestDay() > day
          ? taken.value().earliestDay() - 1
          : taken.value().latestDay() < day ? MetDays.NEVER : day - 1;
    }
    return attempt.applied() instanceof Fact.Known<PartialDate> applied
            && applied.value().latestDay() >= day
        ? day - 1
        : MetDays.NEVER;
  }

  private static int earlier(int last, LocalDate change, int day) {
    int before = (int) change.toEpochDay() - 1;
    return before < day ? last : Math.min(last, before);
  }
}

package org.licet.rule;

import org.licet.candidate.ProfessionalDevelopment;
import org.licet.reasoning.Condition;
import org.licet.reasoning.Happened;
import org.licet.reasoning.Listed;
import org.licet.reasoning.Selection;
import org.licet.reasoning.Term;

/**
 * Professional development of other categories than continuing education. What is completed only
 * after the day of evaluation does not count. Immutable and thread-safe.
 */
public final class Activities {

  private static final Happened<ProfessionalDevelopment> COMPLETED =
      Happened.of(ProfessionalDevelopment::completed, "completed");

  static final Activities ALL =
      new Activities(
          Selection.of(Listed.ACTIVITIES)
              .whereOnTheDay(
                  (activity, application) -> COMPLETED.by(activity.completed(), application)));

  private final Selection<ProfessionalDevelopment> activities;

  private Activities(Selection<ProfessionalDevelopment> activities) {
    this.activities = activities;
  }

  /**
   * Those completed in the so many years that end on the day on which the certification or license
   * that is held expires.
   */
  public Activities inTermOf(String credential, long years) {
    return new Activities(activities.whereOnTheDay(Term.of(credential, years).holds(COMPLETED)));
  }

  /** Holds if there is at least one. */
  public Answer any() {
    return new Answer(activities.any());
  }

  /** Returns this with the last step turned round. Not a word. */
  Activities withLastTurned() {
    return new Activities(activities.changingLast(Condition::opposite));
  }
}

package org.licet.rule;

import org.licet.candidate.ProfessionalDevelopment;
import org.licet.reasoning.Condition;
import org.licet.reasoning.Context;
import org.licet.reasoning.Entry;
import org.licet.reasoning.Happened;
import org.licet.reasoning.Noun;
import org.licet.reasoning.Selection;
import org.licet.reasoning.Term;
import org.licet.text.Text;

/**
 * Professional development of other categories than continuing education. What is completed only
 * after the day of evaluation does not count. Immutable and thread-safe.
 */
public final class Activities {

  private final Context context;
  private final Selection<ProfessionalDevelopment> activities;

  Activities(Context context, Selection<ProfessionalDevelopment> activities) {
    this.context = context;
    this.activities = activities;
  }

  /**
   * Those completed in the so many years that end on the day on which the credential that is held
   * expires.
   */
  public Activities inTermOf(String credential, long years) {
    Term term = Term.of(context, credential, years);
    return new Activities(
        context, activities.whereOnTheDay(entry -> term.contains(completed(entry))));
  }

  /** Holds if there is at least one. */
  public Answer any() {
    return new Answer(activities.any());
  }

  static Selection<ProfessionalDevelopment> of(Context context) {
    return Selection.of(
            Noun.ACTIVITY,
            "professionalDevelopment",
            context.candidate().professionalDevelopment(),
            (activity, number) -> Text.of("name.number", Noun.ACTIVITY.one(), number))
        .whereOnTheDay(entry -> completed(entry).by(context.on()));
  }

  private static Happened completed(Entry<ProfessionalDevelopment> entry) {
    return new Happened(entry.record().completed(), entry, "completed", "completed");
  }

  /** Returns this with the last step turned round. Not a word. */
  Activities withLastTurned() {
    return new Activities(context, activities.changingLast(Condition::opposite));
  }
}

package org.licet.rule;

import org.licet.candidate.ProfessionalDevelopment;
import org.licet.internal.reasoning.Condition;
import org.licet.internal.reasoning.EventDate;
import org.licet.internal.reasoning.RecordList;
import org.licet.internal.reasoning.RulesetContext;
import org.licet.internal.reasoning.Selection;
import org.licet.internal.reasoning.Term;

/**
 * Professional development in categories other than continuing education. An activity that is
 * completed after the day of evaluation does not count. Immutable and thread-safe.
 */
public final class Activities extends SelectedRecords<Activities> {

  private static final EventDate<ProfessionalDevelopment> COMPLETED =
      EventDate.of(ProfessionalDevelopment::completed, "completed");

  private static final Selection<ProfessionalDevelopment> ALL =
      Selection.of(RecordList.ACTIVITIES)
          .whereOnTheDay(
              (activity, application) -> COMPLETED.by(activity.completed(), application));

  private final Selection<ProfessionalDevelopment> activities;

  private Activities(RulesetContext basis, Selection<ProfessionalDevelopment> activities) {
    super(basis);
    this.activities = activities;
  }

  static Activities of(RulesetContext basis) {
    return new Activities(basis, ALL);
  }

  @Override
  Selection<ProfessionalDevelopment> selection() {
    return activities;
  }

  @Override
  @SuppressWarnings("unchecked") // it is made of the selection of this kind
  Activities select(Selection<?> selection) {
    return new Activities(basis, (Selection<ProfessionalDevelopment>) selection);
  }

  @Override
  Activities in(Term term) {
    return new Activities(basis, activities.whereOnTheDay(term.holds(COMPLETED)));
  }

  /** Holds if there is at least one. */
  public Answer any() {
    return new Answer(activities.any());
  }

  /** Returns these activities with the last step negated. Rules cannot use it. */
  Activities withLastTurned() {
    return new Activities(basis, activities.changingLast(Condition::opposite));
  }
}

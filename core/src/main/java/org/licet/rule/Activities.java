package org.licet.rule;

import java.util.List;
import org.licet.candidate.Fact;
import org.licet.candidate.ProfessionalDevelopment;
import org.licet.internal.reasoning.condition.CodeCondition;
import org.licet.internal.reasoning.record.EventDate;
import org.licet.internal.reasoning.selection.RecordList;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.internal.reasoning.selection.Selection;
import org.licet.internal.reasoning.selection.Term;

/**
 * Professional development in categories other than continuing education. An activity that is
 * completed after the day of evaluation does not count. Immutable and thread-safe.
 */
public final class Activities extends SelectedRecords<Activities> {

  private static final EventDate<ProfessionalDevelopment> COMPLETED =
      EventDate.of(ProfessionalDevelopment::completed, "completed");

  private static final Selection<ProfessionalDevelopment> ALL =
      Selection.of(RecordList.ACTIVITIES).whereOnTheDay(COMPLETED.byThen());

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

  /** Keeps the activities in one of the categories: {@code "PRESENTATION"}, {@code "PRECEPTOR"}. */
  public Activities ofCategory(String... categories) {
    CodeCondition<ProfessionalDevelopment> wanted =
        CodeCondition.ofClosed(
            List.of(categories), Activities::category, "category", "ask.category");
    return select(activities.where((activity, application) -> wanted.of(category(activity))));
  }

  private static Fact<String> category(ProfessionalDevelopment activity) {
    return activity.category().map(Enum::name);
  }
}

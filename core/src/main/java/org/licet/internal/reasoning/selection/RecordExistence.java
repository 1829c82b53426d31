package org.licet.internal.reasoning.selection;

import java.util.Set;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.OtherCredentials.AskedStage;
import org.licet.internal.reasoning.Reasoning;

/**
 * The reasoning that at least one record of a selection counts, or that none does. Immutable.
 *
 * @param wanted whether a record is to count
 */
record RecordExistence<T>(Selection<T> selection, boolean wanted) implements Reasoning {

  @Override
  public Verdict verdict(ApplicationContext application) {
    Verdict any = selection.any(application);
    return wanted ? any : any.opposite();
  }

  @Override
  public MetDays metDays(ApplicationContext application, AssumedAnswers answers) {
    return wanted
        ? daysOfAny(application, answers)
        : daysOfAny(application, answers.opposite()).opposite(application.day());
  }

  private MetDays daysOfAny(ApplicationContext application, AssumedAnswers answers) {
    return MetDays.sameAs(selection.any(), application, answers, sameThrough(application));
  }

  @Override
  public Conclusion explain(ApplicationContext application) {
    SelectionResult<T> result = selection.in(application);
    return wanted ? result.any() : result.none();
  }

  @Override
  public int sameThrough(ApplicationContext application) {
    return selection.sameThrough(application);
  }

  @Override
  public Set<AskedStage> asks() {
    return selection.narrowings().asks();
  }
}

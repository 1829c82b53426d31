package org.licet.internal.reasoning.work;

import java.math.BigDecimal;
import org.licet.candidate.Job;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.internal.reasoning.selection.RecordList;
import org.licet.text.Text;

/** Self-employment and those who buy the services. */
public final class SelfEmployment {

  private static final SelectionStep<Job> EMPLOYED =
      RecordList.fieldOfJobs("selfEmployed").is(false);

  private SelfEmployment() {}

  /**
   * Passes jobs as an employee, and self-employment with enough purchasers. Enough purchasers
   * settle the question of self-employment, which otherwise comes first.
   */
  public static SelectionStep<Job> onlyWithPurchasers(int fewest) {
    SelectionStep<Job> enough =
        RecordList.fieldOfJobs("purchasers")
            .within(
                many -> many.compareTo(BigDecimal.valueOf(fewest)) >= 0,
                entry -> Text.of("job.purchasers", fewest));
    return (job, application) -> {
      Condition<Job> bought = enough.of(job, application);
      return bought.verdict() == Verdict.MET || job.selfEmployed().is(true)
          ? bought
          : EMPLOYED.of(job, application);
    };
  }
}

package org.licet.internal.reasoning.work;

import java.util.List;
import java.util.Set;
import org.licet.candidate.Job;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.internal.reasoning.selection.RecordList;
import org.licet.text.Text;

/** The supervision of a job and the supervisor's credentials. */
public final class Supervision {

  private static final Condition<Job> NOT_SUPERVISED =
      Condition.failsBy("supervised", entry -> Text.of("fact.employment.supervised.no"));

  private Supervision() {}

  /**
   * Passes jobs under a supervisor with a credential. A job without a supervisor raises no
   * question.
   *
   * @param known credentials with a known meaning
   */
  public static SelectionStep<Job> byHolderOf(String credential, Set<String> known) {
    SelectionStep<Job> held =
        RecordList.fieldOfJobs("supervisorCredentials").oneOf(List.of(credential), known);
    return (job, application) ->
        job.supervised().is(false) && !job.supervisorCredentials().isKnown()
            ? NOT_SUPERVISED
            : held.of(job, application);
  }
}

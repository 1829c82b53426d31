package org.licet.internal.reasoning.work;

import java.util.List;
import java.util.Set;
import org.licet.candidate.Job;
import org.licet.candidate.Listing;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.text.Text;

/** The supervision of a job and the supervisor's credentials. */
public final class Supervision {

  private static final String FIELD = "supervisorCredentials";

  private static final Condition<Job> UNKNOWN = Condition.ask(FIELD, "ask.supervisor-credentials");
  private static final Condition<Job> NOT_SUPERVISED =
      Condition.failsBy("supervised", entry -> Text.of("fact.employment.supervised.no"));

  private Supervision() {}

  /**
   * Passes jobs under a supervisor with a credential. A job without a supervisor raises no
   * question. A supervisor's credential with an unknown meaning may be another spelling, and raises
   * one.
   *
   * @param known credentials with a known meaning
   */
  public static SelectionStep<Job> byHolderOf(String credential, Set<String> known) {
    Condition<Job> otherwise =
        Condition.failsBy(
            "supervisorCredentials", entry -> Text.of("job.supervisor-held-no", credential));
    Condition<Job> unlisted =
        Condition.<Job>open(
                entry ->
                    List.of(
                        entry.ask(
                            RecordEntry.sameAs(FIELD, List.of(credential)),
                            Text.of(
                                "ask.supervisor-credential",
                                entry.name(),
                                unlisted(entry.record().supervisorCredentials(), known),
                                credential))))
            .otherwise(otherwise);
    return (job, application) -> {
      Listing<String> held = job.supervisorCredentials();
      if (!held.isKnown()) {
        return job.supervised().is(false) ? NOT_SUPERVISED : UNKNOWN;
      }
      boolean open = false;
      for (String one : held.entries()) {
        if (one.equals(credential)) {
          return Condition.holds();
        }
        open |= !known.contains(one);
      }
      return open ? unlisted : otherwise;
    };
  }

  private static Text unlisted(Listing<String> held, Set<String> known) {
    return Text.list(
        held.entries().stream().filter(one -> !known.contains(one)).map(Text::verbatim).toList());
  }
}

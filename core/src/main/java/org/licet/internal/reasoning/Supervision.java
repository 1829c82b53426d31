package org.licet.internal.reasoning;

import java.util.List;
import java.util.Set;
import org.licet.candidate.Job;
import org.licet.candidate.Listing;
import org.licet.text.Text;

/** The supervision of a job and the supervisor's credentials. */
public final class Supervision {

  private static final String FIELD = "supervisorCredentials";

  private static final Condition<Job> UNKNOWN = Condition.ask(FIELD, "ask.supervisor-credentials");
  private static final Condition<Job> NOT_SUPERVISED =
      Condition.fails(entry -> Text.of("job.not-supervised"));

  private Supervision() {}

  /**
   * Passes jobs under a supervisor who held a credential. Nothing is asked about the supervisor of
   * a job that is not supervised. One who held a credential of which nothing is known may have held
   * this one, differently written: that is asked.
   *
   * @param known credentials that are known to be what they say
   */
  public static SelectionStep<Job> byHolderOf(String credential, Set<String> known) {
    Condition<Job> otherwise =
        Condition.fails(entry -> Text.of("job.supervisor-held-no", credential));
    Condition<Job> unlisted =
        Condition.open(
            entry ->
                List.of(
                    entry.ask(
                        FIELD,
                        Text.of(
                            "ask.supervisor-credential",
                            entry.name(),
                            unlisted(entry.record().supervisorCredentials(), known),
                            credential))));
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

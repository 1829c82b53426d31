package org.licet.internal.reasoning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;

/**
 * The matters that an application may ask beside its own records: the stages of other credentials,
 * judged by their own rules, and the day on which a position starts. Implementations are immutable
 * and thread-safe.
 */
public interface OtherCredentials {

  /**
   * A stage of a credential.
   *
   * @param credential the credential, such as {@code ACM}
   * @param stage the stage
   */
  record AskedStage(String credential, Stage stage) implements Comparable<AskedStage> {

    @Override
    public int compareTo(AskedStage other) {
      int byCredential = credential.compareTo(other.credential);
      return byCredential == 0 ? stage.compareTo(other.stage) : byCredential;
    }
  }

  /** No rules of other credentials. */
  OtherCredentials NONE =
      new OtherCredentials() {
        @Override
        public Verdict verdict(AskedStage asked, ApplicationContext application) {
          return Verdict.UNDETERMINED;
        }

        @Override
        public Conclusion explain(AskedStage asked, ApplicationContext application) {
          return StageReasoning.notLoaded(asked);
        }

        @Override
        public MetDays metDays(
            AskedStage asked, ApplicationContext application, AssumedAnswers answers) {
          return MetDays.same(Verdict.UNDETERMINED, application.day(), MetDays.NEVER);
        }
      };

  /** Returns the day on which the position starts; empty if it is unknown. */
  default Optional<LocalDate> start() {
    return Optional.empty();
  }

  /** Returns the same for a position that starts on a day. */
  default OtherCredentials startingOn(LocalDate day) {
    return this;
  }

  /** Returns references to the rules that a stage asks for, directly or not, on a day. */
  default List<RulesetReference> uses(AskedStage by, LocalDate on) {
    return List.of();
  }

  /** Returns the verdict on a stage, by the rules in force on the day of the application. */
  Verdict verdict(AskedStage asked, ApplicationContext application);

  /** Returns the same verdict with its explanation. */
  Conclusion explain(AskedStage asked, ApplicationContext application);

  /** Returns the days on which the stage certainly is not met, or certainly is. */
  MetDays metDays(AskedStage asked, ApplicationContext application, AssumedAnswers answers);
}

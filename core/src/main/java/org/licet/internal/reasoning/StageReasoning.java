package org.licet.internal.reasoning;

import java.util.List;
import java.util.Set;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.OtherCredentials.AskedStage;
import org.licet.text.Text;

/**
 * The reasoning that a candidate meets the requirement of a stage of another credential. Immutable
 * and thread-safe.
 *
 * @param asked the stage
 */
public record StageReasoning(AskedStage asked) implements Reasoning {

  /** Returns the reasoning about a stage. */
  public static StageReasoning of(String credential, Stage stage) {
    return new StageReasoning(new AskedStage(credential, stage));
  }

  /** Returns the conclusion on a credential without rules. Nobody can be asked. */
  public static Conclusion notLoaded(AskedStage asked) {
    return undetermined(Text.of("other.not-loaded", asked.credential()));
  }

  /** Returns an undetermined conclusion without a question. */
  public static Conclusion undetermined(Text reason) {
    return Conclusion.settled(
        Verdict.UNDETERMINED,
        () -> new Explanation(reason, List.of(), List.of(), List.of(), Set.of(), true));
  }

  @Override
  public Verdict verdict(ApplicationContext application) {
    return application.others().verdict(asked, application);
  }

  @Override
  public Conclusion explain(ApplicationContext application) {
    return application.others().explain(asked, application);
  }

  @Override
  public MetDays metDays(ApplicationContext application, AssumedAnswers answers) {
    return application.others().metDays(asked, application, answers);
  }

  @Override
  public Set<AskedStage> asks() {
    return Set.of(asked);
  }
}

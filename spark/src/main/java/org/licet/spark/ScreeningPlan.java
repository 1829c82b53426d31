package org.licet.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.Screening;
import org.licet.evaluation.Stage;

/** The screening that the driver requests of executors. Unmodifiable after creation. */
final class ScreeningPlan implements Serializable {

  private static final long serialVersionUID = 1L;

  private final LocalDate on;
  private final ArrayList<String> credentials;
  private final ArrayList<Stage> stages;
  private final @Nullable Stage stage;
  private final SharedRules rules;
  private final ScreeningTerms terms;

  private ScreeningPlan(
      LocalDate on,
      List<String> credentials,
      List<Stage> stages,
      @Nullable Stage stage,
      ScreeningTerms terms) {
    this.on = on;
    this.credentials = new ArrayList<>(credentials);
    this.stages = new ArrayList<>(stages);
    this.stage = stage;
    this.rules = SharedRules.ofDriver(credentials);
    this.terms = terms;
  }

  /**
   * Determines the credentials and stages to screen for from the rules of this JVM.
   *
   * @param credentials in the order of the results; none means all
   * @param stage the stage, or null for each credential's usual one
   * @throws IllegalArgumentException if a credential is not loaded, or has no such stage
   */
  static ScreeningPlan of(
      LocalDate on, List<String> credentials, @Nullable Stage stage, ScreeningTerms terms) {
    Evaluator evaluator = terms.appliedTo(RulesOfJvm.get().evaluator());
    Screening screening = evaluator.screening(on);
    if (!credentials.isEmpty()) {
      screening = screening.credentials(credentials);
    }
    if (stage != null) {
      screening = screening.stage(stage);
    }
    List<String> settled = screening.credentials();
    return new ScreeningPlan(
        on,
        settled,
        settled.stream()
            .map(one -> stage != null ? stage : Stage.usualOf(evaluator.stages(one)))
            .toList(),
        stage,
        terms);
  }

  /**
   * Returns the screening by the rules of this JVM, an executor.
   *
   * @throws org.licet.evaluation.RulesException if they differ from the driver's
   */
  Screening screening() {
    Screening screening = terms.appliedTo(rules.evaluator()).screening(on);
    return (stage == null ? screening : screening.stage(stage)).credentials(credentials);
  }

  /** Returns the credentials in the order of the results. */
  List<String> credentials() {
    return credentials;
  }

  /** Returns the stage for each of the credentials. */
  List<Stage> stages() {
    return stages;
  }
}

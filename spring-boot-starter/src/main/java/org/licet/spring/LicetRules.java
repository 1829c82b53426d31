package org.licet.spring;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Stage;

/**
 * The rules of an application: those of the class path, or live ones. Inject this bean, because an
 * {@link Evaluator} that a bean keeps does not see changes of live rules.
 *
 * <p>Each evaluation is an observation {@code licet.evaluate} with the credential, the stage and
 * the decision. No observation has a candidate's data.
 *
 * <p>Thread-safe.
 */
public final class LicetRules {

  private static final String OTHER = "other";

  private final Supplier<Evaluator> evaluators;
  private final ObservationRegistry observations;

  private LicetRules(Supplier<Evaluator> evaluators, ObservationRegistry observations) {
    this.evaluators = evaluators;
    this.observations = observations;
  }

  /**
   * Returns rules whose use is observed.
   *
   * @param evaluators returns the evaluator in force
   */
  public static LicetRules of(Supplier<Evaluator> evaluators, ObservationRegistry observations) {
    return new LicetRules(evaluators, observations);
  }

  /** Returns the evaluator in force. Take it once for a request or a batch. */
  public Evaluator evaluator() {
    return evaluators.get();
  }

  /**
   * Evaluates a candidate by the rules in force. See {@link Evaluator#evaluate(Candidate, String,
   * Stage, LocalDate)}.
   */
  public Evaluation evaluate(Candidate candidate, String credential, Stage stage, LocalDate on) {
    Evaluator evaluator = evaluator();
    Observation observation =
        observation("licet.evaluate", evaluator, credential, stage)
            // Meters of one name have the same keys, also after a failure.
            .lowCardinalityKeyValue("decision", KeyValue.NONE_VALUE);
    return ObservedWork.of(observation)
        .get(
            () -> {
              Evaluation evaluation = evaluator.evaluate(candidate, credential, stage, on);
              observation.lowCardinalityKeyValue("decision", evaluation.decision().name());
              return evaluation;
            });
  }

  /**
   * Screens candidates by the rules in force, as one observation {@code licet.screen}.
   *
   * @param screening uses the evaluator, such as by {@code evaluator.screen(credential, stage, on)}
   */
  public void screen(String credential, Stage stage, Consumer<Evaluator> screening) {
    Evaluator evaluator = evaluator();
    ObservedWork.of(observation("licet.screen", evaluator, credential, stage))
        .get(
            () -> {
              screening.accept(evaluator);
              return evaluator;
            });
  }

  /** Names a credential only if it is loaded, because a request may contain anything. */
  private Observation observation(
      String name, Evaluator evaluator, String credential, Stage stage) {
    return Observation.createNotStarted(name, observations)
        .lowCardinalityKeyValue(
            "credential", evaluator.credentials().contains(credential) ? credential : OTHER)
        .lowCardinalityKeyValue("stage", stage.name());
  }
}

package org.licet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.Stage;
import org.licet.internal.engine.JudgeableDays;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.RulesetVersions;
import org.licet.outlook.Assumptions;

/**
 * Evaluates whether a candidate meets a credential's criteria on a date, and explains why, what is
 * missing and what is unknown.
 *
 * <pre>{@code
 * try (Evaluator evaluator = Evaluator.ofClassPath()) {
 *   Evaluation evaluation = evaluator.evaluate(nurse, "CCM", Stage.EXAMINATION, LocalDate.of(2026, 11, 23));
 *   System.out.println(evaluation.decision());
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe: create one and share it. Loading takes part of a second, an
 * evaluation takes microseconds. An evaluator has no clock: the caller passes the date.
 */
public final class Evaluator implements AutoCloseable {

  private final RulesetVersions versions;
  private volatile boolean closed;

  private Evaluator(RulesetVersions versions) {
    this.versions = versions;
  }

  /**
   * Loads the rules of every module on the class path, by the context class loader.
   *
   * @throws RulesException if there are none, or if they cannot be used
   */
  public static Evaluator ofClassPath() {
    return of(installed());
  }

  /** Returns the rules modules on the class path. */
  public static List<RulesModule> installed() {
    return ServiceLoader.load(RulesModule.class).stream().map(ServiceLoader.Provider::get).toList();
  }

  /**
   * Loads the rules of the modules. Several modules may hold versions of one credential, but not
   * from the same day.
   *
   * @throws RulesException if there are none, or if they cannot be used
   */
  public static Evaluator of(Collection<? extends RulesModule> modules) {
    return of(modules, List.of());
  }

  /**
   * Loads the rules of the modules, where the credentials of some modules take the place of those
   * that others have.
   *
   * @param modules the modules to start from
   * @param replacing the modules whose credentials replace theirs, with every version
   * @throws RulesException if there are none, or if they cannot be used
   */
  public static Evaluator of(
      Collection<? extends RulesModule> modules, Collection<? extends RulesModule> replacing) {
    return new Evaluator(RulesetVersions.of(modules, replacing));
  }

  /**
   * Returns an evaluator that holds no rules, to start from with {@link #replacing(Collection)}.
   */
  public static Evaluator empty() {
    return new Evaluator(RulesetVersions.none());
  }

  /**
   * Loads the rules of some modules beside those of this evaluator, which are not loaded again and
   * whose credentials they replace, with every version. This evaluator stays as it is.
   *
   * @throws RulesException if the rules cannot be used
   * @throws IllegalStateException if this evaluator is closed
   */
  public Evaluator replacing(Collection<? extends RulesModule> modules) {
    return new Evaluator(versions().replacing(modules));
  }

  /**
   * Evaluates a candidate by the rules that are in force on the date. Before the first rules that
   * are known, and for a stage of which the rules in force say nothing, the decision is
   * undetermined and the evaluation says so.
   *
   * @param credential one of {@link #credentials()}
   * @param stage one of {@link #stages(String)}
   * @param on the date for which to judge
   * @throws IllegalArgumentException if the credential is not loaded or has no such stage, or the
   *     date is after 2199-12-31
   * @throws EvaluationException if a rule fails on this candidate; others can still be evaluated
   * @throws IllegalStateException if this evaluator is closed
   */
  public Evaluation evaluate(Candidate candidate, String credential, Stage stage, LocalDate on) {
    versions().requireStage(credential, stage);
    JudgeableDays.requireJudgeable(on);
    return versions().evaluate(candidate, credential, stage, on);
  }

  /**
   * Evaluates a candidate for several credentials, in their order; see {@link #evaluate(Candidate,
   * String, Stage, LocalDate)}.
   */
  public List<Evaluation> evaluate(
      Candidate candidate, Collection<String> credentials, Stage stage, LocalDate on) {
    return credentials.stream()
        .map(credential -> evaluate(candidate, credential, stage, on))
        .toList();
  }

  /**
   * Returns the screening of a population on a date, to begin with for every credential at its
   * usual stage, on all cores, in order.
   *
   * @throws IllegalArgumentException if the date is after 2199-12-31
   * @throws IllegalStateException if this evaluator is closed
   */
  public Screening screening(LocalDate on) {
    requireOpen();
    JudgeableDays.requireJudgeable(on);
    return Screening.of(this, on);
  }

  /**
   * Returns what a candidate may expect from a day on.
   *
   * @throws IllegalStateException if this evaluator is closed
   */
  public Outlook outlook(Candidate candidate, LocalDate on) {
    requireOpen();
    return new Outlook(this, candidate, on, Assumptions.asRecorded());
  }

  /** Returns the credentials for which rules are loaded, in alphabetical order. */
  public List<String> credentials() {
    return versions.credentials();
  }

  /**
   * Returns the stages of a credential that any version of its rules knows, in their order.
   *
   * @throws IllegalArgumentException if the credential is not loaded
   */
  public List<Stage> stages(String credential) {
    return versions().stages(credential);
  }

  /**
   * Returns what every version of a credential's rules asks for, the latest first.
   *
   * @throws IllegalArgumentException if the credential is not loaded
   */
  public List<RulesetDescription> rulesets(String credential) {
    return versions().of(credential).stream().map(LoadedRuleset::description).toList();
  }

  /**
   * Returns the rules that are loaded.
   *
   * @throws IllegalStateException if this evaluator is closed
   */
  RulesetVersions versions() {
    requireOpen();
    return versions;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("This evaluator is closed; make a new one");
    }
  }

  /** Ends the use of this evaluator; evaluations that are under way finish. */
  @Override
  public void close() {
    closed = true;
  }
}

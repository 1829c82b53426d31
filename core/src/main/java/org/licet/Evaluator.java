package org.licet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.licet.candidate.AssumedFacts;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.FactDescription;
import org.licet.evaluation.InvalidRequestException;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.Stage;
import org.licet.evaluation.UnaskedRuling;
import org.licet.evaluation.UndeclaredFact;
import org.licet.evaluation.VerificationPolicy;
import org.licet.internal.engine.InstalledModules;
import org.licet.internal.engine.JudgeableDays;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.RulesetVersions;
import org.licet.internal.verification.AssumedEvaluation;
import org.licet.internal.verification.PolicyEvaluation;
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
  private final VerificationPolicy policy;
  private final AssumedFacts assumed;

  /** Whether openings require the verifications that their rules state. */
  private final boolean requiring;

  private volatile boolean closed;

  private Evaluator(
      RulesetVersions versions,
      VerificationPolicy policy,
      AssumedFacts assumed,
      boolean requiring) {
    this.versions = versions;
    this.policy = policy;
    this.assumed = assumed;
    this.requiring = requiring;
  }

  private Evaluator(RulesetVersions versions) {
    this(versions, VerificationPolicy.NONE, AssumedFacts.NONE, true);
  }

  /**
   * Loads the rules of every module on the class path, with the context class loader.
   *
   * @throws RulesException if there are no modules, or if their rules are unusable
   */
  public static Evaluator ofClassPath() {
    return ofClassPath(contextLoader());
  }

  /**
   * Loads the rules of every module that a class loader finds. For hosts whose threads have another
   * context class loader, such as plug-ins and application servers.
   *
   * @throws RulesException if there are no modules, or if their rules are unusable. The message
   *     names the class loader and the files that it found
   */
  public static Evaluator ofClassPath(ClassLoader loader) {
    return of(InstalledModules.required(loader));
  }

  /**
   * Returns the rules modules on the class path.
   *
   * @throws RulesException if one of them cannot be created
   */
  public static List<RulesModule> installed() {
    return installed(contextLoader());
  }

  /**
   * Returns the rules modules that a class loader finds.
   *
   * @throws RulesException if one of them cannot be created
   */
  public static List<RulesModule> installed(ClassLoader loader) {
    return InstalledModules.of(loader);
  }

  private static ClassLoader contextLoader() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }

  /**
   * Loads the rules of the modules. Several modules may supply versions of one credential, but not
   * versions with the same effective date.
   *
   * @throws RulesException if there are no modules, or if their rules are unusable
   */
  public static Evaluator of(Collection<? extends RulesModule> modules) {
    return of(modules, List.of());
  }

  /**
   * Loads the rules of the modules and replaces some credentials.
   *
   * @param modules the modules to start from
   * @param replacing the modules whose credentials replace those of {@code modules}, with every
   *     version
   * @throws RulesException if there are no modules, or if their rules are unusable
   */
  public static Evaluator of(
      Collection<? extends RulesModule> modules, Collection<? extends RulesModule> replacing) {
    return new Evaluator(RulesetVersions.of(modules, replacing));
  }

  /** Returns an evaluator without rules; {@link #replacing(Collection)} adds some. */
  public static Evaluator empty() {
    return new Evaluator(RulesetVersions.none());
  }

  /**
   * Returns an evaluator with the rules of the modules added. A credential of the modules replaces
   * this evaluator's credential with every version. The other rules are not loaded again, and this
   * evaluator stays as it is.
   *
   * @throws RulesException if the rules are unusable
   * @throws IllegalStateException if this evaluator is closed
   */
  public Evaluator replacing(Collection<? extends RulesModule> modules) {
    if (modules.isEmpty()) {
      return new Evaluator(versions(), policy, assumed, requiring);
    }
    return new Evaluator(versions().replacing(modules), policy, assumed, requiring);
  }

  /**
   * Returns an evaluator with the same rules under a policy on self-reported records. A record that
   * the policy does not accept is unknown until it is verified: an evaluation whose verdict depends
   * on it is undetermined and asks to verify it. So does a timeline, on each day. The paths of a
   * plan take the records as stated and begin with their verification. This evaluator stays as it
   * is.
   *
   * @throws IllegalStateException if this evaluator is closed
   */
  public Evaluator under(VerificationPolicy policy) {
    return new Evaluator(versions(), policy, assumed, requiring);
  }

  /**
   * Returns an evaluator with the same rules that counts every record as it is stated: without a
   * policy, and without the verifications that openings require. This evaluator stays as it is.
   *
   * @throws IllegalStateException if this evaluator is closed
   */
  public Evaluator asStated() {
    return new Evaluator(versions(), VerificationPolicy.NONE, assumed, false);
  }

  /**
   * Returns an evaluator with the same rules for a position that starts on a day, instead of the
   * day that an opening itself states. Without either, a criterion that looks at the start becomes
   * a question. This evaluator stays as it is.
   *
   * @throws InvalidRequestException if the day is after 2199-12-31
   * @throws IllegalStateException if this evaluator is closed
   */
  public Evaluator startingOn(LocalDate start) {
    JudgeableDays.requireJudgeable(start);
    return new Evaluator(versions().startingOn(start), policy, assumed, requiring);
  }

  /**
   * Returns an evaluator with the same rules that assumes facts where a record does not state them.
   * Each finding that rests on one names it. This evaluator stays as it is.
   *
   * @throws IllegalStateException if this evaluator is closed
   */
  public Evaluator assuming(AssumedFacts facts) {
    return new Evaluator(versions(), policy, facts, requiring);
  }

  /** Returns the facts that are assumed where a record does not state them; by default, none. */
  public AssumedFacts assumed() {
    return assumed;
  }

  /** Returns the policy on self-reported records; by default, they count. */
  public VerificationPolicy policy() {
    return policy;
  }

  /**
   * Evaluates a candidate by the rules in force on the date. If no rules are known for the date, or
   * the rules have no such stage, the decision is undetermined and the evaluation gives the reason.
   *
   * @param credential one of {@link #credentials()}
   * @param stage one of {@link #stages(String)}
   * @param on the evaluation date
   * @throws InvalidRequestException if the credential is not loaded or has no such stage, or the
   *     date is after 2199-12-31
   * @throws EvaluationException if a rule fails on this candidate; this evaluator can still
   *     evaluate others
   * @throws IllegalStateException if this evaluator is closed
   */
  public Evaluation evaluate(Candidate candidate, String credential, Stage stage, LocalDate on) {
    versions().requireStage(credential, stage);
    JudgeableDays.requireJudgeable(on);
    return judged(candidate, credential, stage, on);
  }

  /** Evaluates a candidate for a stage that a credential has, on a day that can be judged. */
  Evaluation judged(Candidate candidate, String credential, Stage stage, LocalDate on) {
    return judged(versions(), this, candidate, credential, stage, on);
  }

  /**
   * Evaluates a candidate by rules, under the policy and the assumed facts of an evaluator.
   *
   * @param rules the rules, perhaps of another evaluator
   */
  static Evaluation judged(
      RulesetVersions rules,
      Evaluator terms,
      Candidate candidate,
      String credential,
      Stage stage,
      LocalDate on) {
    VerificationPolicy policy = terms.policy(rules, credential, stage, on);
    Evaluation evaluation =
        AssumedEvaluation.of(
            candidate,
            terms.assumed,
            one -> PolicyEvaluation.of(rules, policy, one, credential, stage, on));
    VerificationPolicy inForce = policy.on(on);
    return inForce.isEmpty() && terms.assumed.isEmpty()
        ? evaluation
        : evaluation.toBuilder().policy(inForce).assumedFacts(terms.assumed).build();
  }

  /**
   * Returns the policy of this evaluator, with what an opening requires beyond it.
   *
   * @param rules the rules, perhaps of another evaluator
   */
  VerificationPolicy policy(RulesetVersions rules, String credential, Stage stage, LocalDate on) {
    return requiring ? policy.and(rules.required(credential, stage, on)) : policy;
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
   * Returns a screening on a date. By default, it covers every credential at its usual stage, uses
   * all cores and keeps the order of the candidates.
   *
   * @throws InvalidRequestException if the date is after 2199-12-31
   * @throws IllegalStateException if this evaluator is closed
   */
  public Screening screening(LocalDate on) {
    requireOpen();
    JudgeableDays.requireJudgeable(on);
    return Screening.of(this, on);
  }

  /**
   * Returns a matching with all loaded openings on a date.
   *
   * @throws InvalidRequestException if the date is after 2199-12-31
   * @throws IllegalStateException if this evaluator is closed
   */
  public Matching matching(LocalDate on) {
    requireOpen();
    JudgeableDays.requireJudgeable(on);
    return Matching.of(this, on);
  }

  /**
   * Returns the outlook of a candidate from a day on.
   *
   * @throws IllegalStateException if this evaluator is closed
   */
  public Outlook outlook(Candidate candidate, LocalDate on) {
    requireOpen();
    return new Outlook(this, candidate, on, Assumptions.asRecorded());
  }

  /**
   * Returns a watch over a roster from a day on: what is coming for each person.
   *
   * @param last the last day of the horizon, inclusive
   * @throws InvalidRequestException if the last day precedes the first, or if the days are not
   *     within 1900 to 2199
   * @throws IllegalStateException if this evaluator is closed
   */
  public Watch watch(LocalDate on, LocalDate last) {
    requireOpen();
    return Watch.of(this, on, last);
  }

  /** Returns the loaded credentials in alphabetical order. */
  public List<String> credentials() {
    return versions.credentials();
  }

  /**
   * Returns the stages of a credential in all versions of its rules, in order.
   *
   * @throws InvalidRequestException if the credential is not loaded
   */
  public List<Stage> stages(String credential) {
    return versions().stages(credential);
  }

  /**
   * Returns the descriptions of every version of a credential's rules, latest first.
   *
   * @throws InvalidRequestException if the credential is not loaded
   */
  public List<RulesetDescription> rulesets(String credential) {
    return versions().of(credential).stream().map(LoadedRuleset::description).toList();
  }

  /**
   * Returns the facts that the loaded rulesets declare, in the order of their names. A fact that
   * several rulesets declare appears once, with all its records and codes.
   */
  public List<FactDescription> facts() {
    return versions.facts();
  }

  /**
   * Returns the facts of a candidate that no loaded ruleset declares of their records, in the order
   * of the candidate format. They change no evaluation. Their names are often misspelled.
   *
   * @throws IllegalStateException if this evaluator is closed
   */
  public List<UndeclaredFact> undeclaredFacts(Candidate candidate) {
    return versions().undeclared(candidate);
  }

  /**
   * Returns the recorded decisions about a candidate with keys that no loaded ruleset asks for, in
   * their order. They change no evaluation. Their keys are often misspelled, or of rulesets that
   * are not loaded.
   *
   * @throws IllegalStateException if this evaluator is closed
   */
  public List<UnaskedRuling> unaskedRulings(Candidate candidate) {
    return versions().unasked(candidate);
  }

  /**
   * Returns the loaded rules.
   *
   * @throws IllegalStateException if this evaluator is closed
   */
  RulesetVersions versions() {
    requireOpen();
    return versions;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("This evaluator is closed. Create a new one.");
    }
  }

  /** Closes this evaluator. Evaluations in progress finish. */
  @Override
  public void close() {
    closed = true;
  }
}

package org.licet.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.AssumedFacts;
import org.licet.text.Text;

/**
 * The explained evaluation of one candidate for one credential and stage on one date.
 *
 * <p>Equal candidates and rules give equal evaluations. The decision and the verdicts are available
 * at once; explanations and questions are computed when they are first read. Immutable and
 * thread-safe.
 */
public final class Evaluation {

  private final String candidate;
  private final String credential;
  private final Stage stage;
  private final LocalDate on;
  private final Decision decision;
  private final Optional<RulesetReference> ruleset;
  private final Optional<Text> reason;
  private final List<Finding> findings;
  private final Optional<Requirement> requirement;
  private final Supplier<List<OpenQuestion>> questions;
  private final IntPredicate atLeast;
  private final VerificationPolicy policy;
  private final AssumedFacts assumed;

  private Evaluation(
      String candidate,
      String credential,
      Stage stage,
      LocalDate on,
      Decision decision,
      Optional<RulesetReference> ruleset,
      Optional<Text> reason,
      List<Finding> findings,
      Optional<Requirement> requirement,
      Supplier<List<OpenQuestion>> questions,
      IntPredicate atLeast,
      VerificationPolicy policy,
      AssumedFacts assumed) {
    this.candidate = candidate;
    this.credential = credential;
    this.stage = stage;
    this.on = on;
    this.decision = decision;
    this.ruleset = ruleset;
    this.reason = reason;
    this.findings = List.copyOf(findings);
    this.requirement = requirement;
    this.questions = questions;
    this.atLeast = atLeast;
    this.policy = policy;
    this.assumed = assumed;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the host's key of the candidate. */
  public String candidate() {
    return candidate;
  }

  /** Returns the credential. */
  public String credential() {
    return credential;
  }

  /** Returns the stage. */
  public Stage stage() {
    return stage;
  }

  /** Returns the date of the evaluation. */
  public LocalDate on() {
    return on;
  }

  /** Returns the decision. */
  public Decision decision() {
    return decision;
  }

  /** Returns the rules that decided; empty if none are known for the date. */
  public Optional<RulesetReference> ruleset() {
    return ruleset;
  }

  /** Returns the reason why there is no requirement; empty if there is one. */
  public Optional<Text> reason() {
    return reason;
  }

  /** Returns the findings in the order of the stage's requirement, then the informational ones. */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns the finding on a criterion; empty if the stage does not use the criterion. */
  public Optional<Finding> finding(String criterion) {
    for (Finding finding : findings) {
      if (finding.criterion().equals(criterion)) {
        return Optional.of(finding);
      }
    }
    return Optional.empty();
  }

  /** Returns the requirement, which combines the criteria; empty if no rules are known. */
  public Optional<Requirement> requirement() {
    return requirement;
  }

  /**
   * Returns the questions that could still change the decision, most useful first; empty once it is
   * certain.
   */
  public List<OpenQuestion> questions() {
    return questions.get();
  }

  /**
   * Returns whether {@link #questions} has at least so many questions. This is often faster than
   * finding them.
   */
  public boolean asksAtLeast(int count) {
    return count < 1 || atLeast.test(count) || questions.get().size() >= count;
  }

  /**
   * Returns the verification policy in force on the date of the evaluation; {@link
   * VerificationPolicy#NONE} if every record counts as it is stated.
   */
  public VerificationPolicy policy() {
    return policy;
  }

  /**
   * Returns the facts that the evaluation assumes where a record does not state them; {@link
   * AssumedFacts#NONE} if there are none.
   */
  public AssumedFacts assumedFacts() {
    return assumed;
  }

  /** Returns a builder with these values. */
  public Builder toBuilder() {
    return new Builder()
        .candidate(candidate)
        .credential(credential)
        .stage(stage)
        .on(on)
        .decision(decision)
        .ruleset(ruleset)
        .reason(reason)
        .findings(findings)
        .requirement(requirement)
        .questions(questions, atLeast)
        .policy(policy)
        .assumedFacts(assumed);
  }

  /** Compares all values, including explanations and questions. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Evaluation evaluation
        && candidate.equals(evaluation.candidate)
        && credential.equals(evaluation.credential)
        && stage == evaluation.stage
        && on.equals(evaluation.on)
        && decision == evaluation.decision
        && ruleset.equals(evaluation.ruleset)
        && reason.equals(evaluation.reason)
        && findings.equals(evaluation.findings)
        && requirement.equals(evaluation.requirement)
        && policy.equals(evaluation.policy)
        && assumed.equals(evaluation.assumed)
        && questions().equals(evaluation.questions());
  }

  @Override
  public int hashCode() {
    return Objects.hash(candidate, credential, stage, on, decision, ruleset, reason, findings);
  }

  @Override
  public String toString() {
    return "Evaluation[candidate="
        + candidate
        + ", credential="
        + credential
        + ", stage="
        + stage
        + ", on="
        + on
        + ", decision="
        + decision
        + ", ruleset="
        + ruleset
        + ", reason="
        + reason
        + ", findings="
        + findings
        + ", questions="
        + questions()
        + (policy.isEmpty() ? "" : ", policy=" + policy)
        + (assumed.isEmpty() ? "" : ", assumed=" + assumed)
        + "]";
  }

  /** Builds an {@link Evaluation}. Not thread-safe. */
  public static final class Builder {

    private @Nullable String candidate;
    private @Nullable String credential;
    private @Nullable Stage stage;
    private @Nullable LocalDate on;
    private @Nullable Decision decision;
    private Optional<RulesetReference> ruleset = Optional.empty();
    private Optional<Text> reason = Optional.empty();
    private List<Finding> findings = List.of();
    private Optional<Requirement> requirement = Optional.empty();
    private Supplier<List<OpenQuestion>> questions = List::of;
    private IntPredicate atLeast = count -> false;
    private VerificationPolicy policy = VerificationPolicy.NONE;
    private AssumedFacts assumed = AssumedFacts.NONE;

    private Builder() {}

    /** Sets the host's key of the candidate. */
    public Builder candidate(String candidate) {
      this.candidate = candidate;
      return this;
    }

    /** Sets the credential. */
    public Builder credential(String credential) {
      this.credential = credential;
      return this;
    }

    /** Sets the stage. */
    public Builder stage(Stage stage) {
      this.stage = stage;
      return this;
    }

    /** Sets the date of the evaluation. */
    public Builder on(LocalDate on) {
      this.on = on;
      return this;
    }

    /** Sets the decision. */
    public Builder decision(Decision decision) {
      this.decision = decision;
      return this;
    }

    /** Sets the rules that decided; empty if none are known for the date. */
    public Builder ruleset(Optional<RulesetReference> ruleset) {
      this.ruleset = ruleset;
      return this;
    }

    /** Sets the reason why there is no requirement; empty if there is one. */
    public Builder reason(Optional<Text> reason) {
      this.reason = reason;
      return this;
    }

    /** Sets the findings in the order of the stage's requirement, then the informational ones. */
    public Builder findings(List<Finding> findings) {
      this.findings = findings;
      return this;
    }

    /** Sets the requirement, which combines the criteria; empty if no rules are known. */
    public Builder requirement(Optional<Requirement> requirement) {
      this.requirement = requirement;
      return this;
    }

    /**
     * Sets a supplier of the open questions. It must return an equal list on every call, from any
     * thread.
     */
    public Builder questions(Supplier<List<OpenQuestion>> questions) {
      return questions(questions, count -> false);
    }

    /**
     * Sets a supplier of the open questions. It must return an equal list on every call, from any
     * thread.
     *
     * @param atLeast whether the list certainly has a number of questions; for a cheap look
     */
    public Builder questions(Supplier<List<OpenQuestion>> questions, IntPredicate atLeast) {
      this.questions = questions;
      this.atLeast = atLeast;
      return this;
    }

    /** Sets the verification policy in force on the date of the evaluation; by default, none. */
    public Builder policy(VerificationPolicy policy) {
      this.policy = policy;
      return this;
    }

    /** Sets the facts that are assumed where a record does not state them; by default, none. */
    public Builder assumedFacts(AssumedFacts assumed) {
      this.assumed = assumed;
      return this;
    }

    /**
     * Builds the evaluation.
     *
     * @throws NullPointerException if a value without a default is not set
     */
    public Evaluation build() {
      return new Evaluation(
          Objects.requireNonNull(candidate, "candidate"),
          Objects.requireNonNull(credential, "credential"),
          Objects.requireNonNull(stage, "stage"),
          Objects.requireNonNull(on, "on"),
          Objects.requireNonNull(decision, "decision"),
          ruleset,
          reason,
          findings,
          requirement,
          questions,
          atLeast,
          policy,
          assumed);
    }
  }
}

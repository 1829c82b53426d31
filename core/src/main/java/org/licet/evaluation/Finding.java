package org.licet.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.PartialDate;
import org.licet.text.Text;

/**
 * The finding on one criterion. The explanation of its verdict (reason, parts, evidence, questions
 * and sources) is computed when it is first read. Immutable and thread-safe.
 */
public final class Finding {

  /** The explanation of a verdict. Immutable and thread-safe. */
  public static final class Explanation {

    private final Text reason;
    private final List<Part> parts;
    private final List<Evidence> evidence;
    private final List<Question> questions;
    private final List<Source> sources;
    private final Optional<LocalDate> since;

    private Explanation(
        Text reason,
        List<Part> parts,
        List<Evidence> evidence,
        List<Question> questions,
        List<Source> sources,
        Optional<LocalDate> since) {
      parts = List.copyOf(parts);
      evidence = List.copyOf(evidence);
      questions = List.copyOf(questions);
      sources = List.copyOf(sources);
      this.reason = reason;
      this.parts = parts;
      this.evidence = evidence;
      this.questions = questions;
      this.sources = sources;
      this.since = since;
    }

    /** Returns a builder in which nothing is set. */
    public static Builder builder() {
      return new Builder();
    }

    /** Returns the reason for the verdict. */
    public Text reason() {
      return reason;
    }

    /** Returns the required and found amounts; empty for a criterion without amounts. */
    public List<Part> parts() {
      return parts;
    }

    /** Returns the considered records, in the candidate's order. */
    public List<Evidence> evidence() {
      return evidence;
    }

    /** Returns the questions that would settle the verdict; empty unless it is undetermined. */
    public List<Question> questions() {
      return questions;
    }

    /** Returns the sources of the criterion. */
    public List<Source> sources() {
      return sources;
    }

    /**
     * Returns the first day of the period that the criterion looks back over, such as the last five
     * years; empty if it has none. The rule and the evaluation date determine it; it is neither
     * stored nor compared.
     */
    public Optional<LocalDate> since() {
      return since;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Explanation explanation
          && reason.equals(explanation.reason)
          && parts.equals(explanation.parts)
          && evidence.equals(explanation.evidence)
          && questions.equals(explanation.questions)
          && sources.equals(explanation.sources);
    }

    @Override
    public int hashCode() {
      return Objects.hash(reason, parts, evidence, questions, sources);
    }

    /** Returns a builder with these values. */
    public Builder toBuilder() {
      return new Builder()
          .reason(reason)
          .parts(parts)
          .evidence(evidence)
          .questions(questions)
          .sources(sources)
          .since(since);
    }

    @Override
    public String toString() {
      return ("Explanation[reason=%s, parts=%s, evidence=%s, questions=%s, sources=%s"
              + ", since=%s]")
          .formatted(reason, parts, evidence, questions, sources, since);
    }

    /** Builds an {@link Explanation}. Not thread-safe. */
    public static final class Builder {
      private @Nullable Text reason;
      private List<Part> parts = List.of();
      private List<Evidence> evidence = List.of();
      private List<Question> questions = List.of();
      private List<Source> sources = List.of();
      private Optional<LocalDate> since = Optional.empty();

      private Builder() {}

      /** Sets the reason for the verdict. */
      public Builder reason(Text reason) {
        this.reason = reason;
        return this;
      }

      /** Sets the required and found amounts; empty for a criterion without amounts. */
      public Builder parts(List<Part> parts) {
        this.parts = parts;
        return this;
      }

      /** Sets the considered records, in the candidate's order. */
      public Builder evidence(List<Evidence> evidence) {
        this.evidence = evidence;
        return this;
      }

      /** Sets the questions that would settle the verdict; empty unless it is undetermined. */
      public Builder questions(List<Question> questions) {
        this.questions = questions;
        return this;
      }

      /** Sets the sources of the criterion. */
      public Builder sources(List<Source> sources) {
        this.sources = sources;
        return this;
      }

      /**
       * Sets the first day of the period that the criterion looks back over; empty if it has none.
       */
      public Builder since(Optional<LocalDate> since) {
        this.since = since;
        return this;
      }

      /**
       * Builds the explanation.
       *
       * @throws NullPointerException if the reason is not set
       */
      public Explanation build() {
        return new Explanation(
            Objects.requireNonNull(reason, "reason"), parts, evidence, questions, sources, since);
      }
    }
  }

  private final String criterion;
  private final Verdict verdict;
  private final Text title;
  private final String rule;
  private final boolean informational;
  private final boolean preferred;
  private final Optional<PartialDate> asOf;
  private final Optional<RulesetReference> ruleset;
  private final Supplier<Explanation> explanation;

  private Finding(
      String criterion,
      Verdict verdict,
      Text title,
      String rule,
      boolean informational,
      boolean preferred,
      Optional<PartialDate> asOf,
      Optional<RulesetReference> ruleset,
      Supplier<Explanation> explanation) {
    this.criterion = criterion;
    this.verdict = verdict;
    this.title = title;
    this.rule = rule;
    this.informational = informational || preferred;
    this.preferred = preferred;
    this.asOf = asOf;
    this.ruleset = ruleset;
    this.explanation = explanation;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the criterion's stable id, such as {@code CCM-EXPERIENCE-1}. */
  public String criterion() {
    return criterion;
  }

  /** Returns the verdict. */
  public Verdict verdict() {
    return verdict;
  }

  /** Returns the title of the criterion. */
  public Text title() {
    return title;
  }

  /** Returns the reason for the verdict. */
  public Text reason() {
    return explanation().reason();
  }

  /** Returns the required and found amounts; empty for a criterion without amounts. */
  public List<Part> parts() {
    return explanation().parts();
  }

  /** Returns the considered records, in the candidate's order. */
  public List<Evidence> evidence() {
    return explanation().evidence();
  }

  /** Returns the questions that would settle the verdict; empty unless it is undetermined. */
  public List<Question> questions() {
    return explanation().questions();
  }

  /** Returns the sources of the criterion. */
  public List<Source> sources() {
    return explanation().sources();
  }

  /** Returns the name of the rule that concludes the criterion. */
  public String rule() {
    return rule;
  }

  /** Returns whether the criterion is informational and does not affect the decision. */
  public boolean informational() {
    return informational;
  }

  /**
   * Returns whether an opening prefers that the criterion is met. Such a criterion is informational
   * too.
   */
  public boolean preferred() {
    return preferred;
  }

  /**
   * Returns the date as of which the criterion was judged, such as the application date; empty if
   * it is the evaluation date. The date may be known to the month or year only.
   */
  public Optional<PartialDate> asOf() {
    return asOf;
  }

  /**
   * Returns the rules that judged the criterion, if they are not the rules of the evaluation but
   * those in force on the application date.
   */
  public Optional<RulesetReference> ruleset() {
    return ruleset;
  }

  /**
   * Returns the explanation of the verdict.
   *
   * @throws EvaluationException if the rule fails on a record that the verdict did not need
   */
  public Explanation explanation() {
    return explanation.get();
  }

  /** Compares all values, including the explanation. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Finding finding
        && criterion.equals(finding.criterion)
        && verdict == finding.verdict
        && title.equals(finding.title)
        && rule.equals(finding.rule)
        && informational == finding.informational
        && preferred == finding.preferred
        && asOf.equals(finding.asOf)
        && ruleset.equals(finding.ruleset)
        && explanation().equals(finding.explanation());
  }

  @Override
  public int hashCode() {
    return Objects.hash(criterion, verdict, title, rule, informational, preferred, asOf, ruleset);
  }

  @Override
  public String toString() {
    return "Finding[criterion="
        + criterion
        + ", verdict="
        + verdict
        + ", asOf="
        + asOf
        + ", "
        + explanation()
        + "]";
  }

  /** Builds a {@link Finding}. Not thread-safe. */
  public static final class Builder {

    private @Nullable String criterion;
    private @Nullable Verdict verdict;
    private @Nullable Text title;
    private @Nullable String rule;
    private boolean informational;
    private boolean preferred;
    private Optional<PartialDate> asOf = Optional.empty();
    private Optional<RulesetReference> ruleset = Optional.empty();
    private @Nullable Supplier<Explanation> explanation;

    private Builder() {}

    /** Sets the criterion's stable id. */
    public Builder criterion(String criterion) {
      this.criterion = criterion;
      return this;
    }

    /** Sets the verdict. */
    public Builder verdict(Verdict verdict) {
      this.verdict = verdict;
      return this;
    }

    /** Sets the title of the criterion. */
    public Builder title(Text title) {
      this.title = title;
      return this;
    }

    /** Sets the name of the rule that concludes the criterion. */
    public Builder rule(String rule) {
      this.rule = rule;
      return this;
    }

    /** Sets whether the criterion is informational and does not affect the decision. */
    public Builder informational(boolean informational) {
      this.informational = informational;
      return this;
    }

    /** Sets whether an opening prefers that the criterion is met; it is then informational too. */
    public Builder preferred(boolean preferred) {
      this.preferred = preferred;
      return this;
    }

    /** Sets the date as of which the criterion was judged; empty if it is the evaluation date. */
    public Builder asOf(Optional<PartialDate> asOf) {
      this.asOf = asOf;
      return this;
    }

    /** Sets the rules that judged the criterion; empty if they are those of the evaluation. */
    public Builder ruleset(Optional<RulesetReference> ruleset) {
      this.ruleset = ruleset;
      return this;
    }

    /**
     * Sets a supplier of the explanation. It must return an equal explanation on every call, from
     * any thread.
     */
    public Builder explanation(Supplier<Explanation> explanation) {
      this.explanation = explanation;
      return this;
    }

    /**
     * Builds the finding.
     *
     * @throws NullPointerException if a value without a default is not set
     */
    public Finding build() {
      return new Finding(
          Objects.requireNonNull(criterion, "criterion"),
          Objects.requireNonNull(verdict, "verdict"),
          Objects.requireNonNull(title, "title"),
          Objects.requireNonNull(rule, "rule"),
          informational,
          preferred,
          asOf,
          ruleset,
          Objects.requireNonNull(explanation, "explanation"));
    }
  }
}

package org.licet.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.licet.candidate.PartialDate;
import org.licet.text.Text;

/**
 * What was found about one criterion. What explains the verdict (reason, parts, evidence, questions
 * and sources) is put together when it is first read. Immutable and thread-safe.
 */
public final class Finding {

  /**
   * What explains a verdict. Immutable and thread-safe.
   *
   * @param reason why the verdict is what it is, in words
   * @param parts the amounts asked for and found; empty for a criterion without amounts
   * @param evidence the records that were looked at, in the candidate's order
   * @param questions what would settle the verdict; empty unless it is undetermined
   * @param sources where the criterion is stated
   * @param since the first day of the time that the criterion looks back over, such as the last
   *     five years, if there is one; it follows from the rule and the day, is not stored with an
   *     evaluation, and is not compared
   */
  public record Explanation(
      Text reason,
      List<Part> parts,
      List<Evidence> evidence,
      List<Question> questions,
      List<Source> sources,
      Optional<LocalDate> since) {

    /** Explains with no time to look back over. */
    public Explanation(
        Text reason,
        List<Part> parts,
        List<Evidence> evidence,
        List<Question> questions,
        List<Source> sources) {
      this(reason, parts, evidence, questions, sources, Optional.empty());
    }

    /** Copies the lists. */
    public Explanation {
      parts = List.copyOf(parts);
      evidence = List.copyOf(evidence);
      questions = List.copyOf(questions);
      sources = List.copyOf(sources);
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
  }

  private final String criterion;
  private final Verdict verdict;
  private final Text title;
  private final String rule;
  private final boolean informational;
  private final Optional<PartialDate> asOf;
  private final Optional<RulesetReference> ruleset;
  private final Supplier<Explanation> explanation;

  /** Says what was found by the rules of the evaluation. */
  public Finding(
      String criterion,
      Verdict verdict,
      Text title,
      String rule,
      boolean informational,
      Optional<PartialDate> asOf,
      Supplier<Explanation> explanation) {
    this(criterion, verdict, title, rule, informational, asOf, Optional.empty(), explanation);
  }

  /**
   * Says what was found.
   *
   * @param ruleset the rules that judged it, where they are not those of the evaluation
   * @param explanation gives an equal explanation whenever it is asked, by any thread
   */
  public Finding(
      String criterion,
      Verdict verdict,
      Text title,
      String rule,
      boolean informational,
      Optional<PartialDate> asOf,
      Optional<RulesetReference> ruleset,
      Supplier<Explanation> explanation) {
    this.criterion = criterion;
    this.verdict = verdict;
    this.title = title;
    this.rule = rule;
    this.informational = informational;
    this.asOf = asOf;
    this.ruleset = ruleset;
    this.explanation = explanation;
  }

  /** Returns the criterion's stable id, such as {@code CCM-EXPERIENCE-1}. */
  public String criterion() {
    return criterion;
  }

  /** Returns the verdict. */
  public Verdict verdict() {
    return verdict;
  }

  /** Returns the criterion in words. */
  public Text title() {
    return title;
  }

  /** Returns why the verdict is what it is, in words. */
  public Text reason() {
    return explanation().reason();
  }

  /** Returns the amounts asked for and found; empty for a criterion without amounts. */
  public List<Part> parts() {
    return explanation().parts();
  }

  /** Returns the records that were looked at, in the candidate's order. */
  public List<Evidence> evidence() {
    return explanation().evidence();
  }

  /** Returns what would settle the verdict; empty unless it is undetermined. */
  public List<Question> questions() {
    return explanation().questions();
  }

  /** Returns where the criterion is stated. */
  public List<Source> sources() {
    return explanation().sources();
  }

  /** Returns the name of the rule that concluded it. */
  public String rule() {
    return rule;
  }

  /** Tells whether the criterion only informs and does not take part in the decision. */
  public boolean informational() {
    return informational;
  }

  /**
   * Returns the day for which the criterion was judged where that is not the day of evaluation,
   * such as the day of application; partial if that day is known only to the month or year.
   */
  public Optional<PartialDate> asOf() {
    return asOf;
  }

  /**
   * Returns which rules judged the criterion where they are not those of the evaluation: those in
   * force on the day of application.
   */
  public Optional<RulesetReference> ruleset() {
    return ruleset;
  }

  /**
   * Returns what explains the verdict.
   *
   * @throws EvaluationException if the rule's words fail on a record that the verdict did not need
   */
  public Explanation explanation() {
    return explanation.get();
  }

  /** Compares all that was found, with what explains it. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Finding finding
        && criterion.equals(finding.criterion)
        && verdict == finding.verdict
        && title.equals(finding.title)
        && rule.equals(finding.rule)
        && informational == finding.informational
        && asOf.equals(finding.asOf)
        && ruleset.equals(finding.ruleset)
        && explanation().equals(finding.explanation());
  }

  @Override
  public int hashCode() {
    return Objects.hash(criterion, verdict, title, rule, informational, asOf, ruleset);
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
}

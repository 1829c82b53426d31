package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.licet.candidate.Candidate;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Failure;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.firing.CriterionRule;
import org.licet.internal.engine.firing.Rules;
import org.licet.internal.engine.firing.RulesetFiles;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.OtherCredentials;
import org.licet.internal.reasoning.fact.DeclaredFacts;
import org.licet.internal.reasoning.fact.IssuerQuestions;
import org.licet.internal.reasoning.fact.RulingPlaces;

/**
 * One version of a credential's rules, loaded and checked for consistency. Immutable and
 * thread-safe.
 *
 * @param files its texts
 * @param byStage the criteria by stage
 * @param criteria the rules by criterion
 * @param examinations the months and application periods of examinations, if known
 * @param facts the declared facts
 * @param knownCodes codes with a known meaning
 * @param inForce the reference to these rules
 * @param versions every version of the credential's rules, latest first; empty if this one stands
 *     alone and applies to any day
 * @param others the rules of other credentials
 * @param askedSomewhere the stages of other credentials that words ask for
 * @param issuerQuestions the questions to issuing bodies that words ask
 */
public record LoadedRuleset(
    RulesetFiles files,
    Map<Stage, StageCriteria> byStage,
    Map<String, CriterionRule> criteria,
    List<RulesetDescription.ExaminationDescription> examinations,
    DeclaredFacts facts,
    Set<String> knownCodes,
    Optional<RulesetReference> inForce,
    List<LoadedRuleset> versions,
    OtherCredentials others,
    Set<OtherCredentials.AskedStage> askedSomewhere,
    IssuerQuestions issuerQuestions) {

  /**
   * Returns versions of one credential's rules, latest first, that know one another. Each can then
   * judge an application by the rules of its date.
   */
  public static List<LoadedRuleset> together(List<LoadedRuleset> versions) {
    List<LoadedRuleset> latestFirst =
        versions.stream()
            .map(version -> version.with(List.of()))
            .sorted(
                Comparator.comparing((LoadedRuleset one) -> one.reference().effectiveFrom())
                    .reversed())
            .toList();
    return latestFirst.stream().map(version -> version.with(latestFirst)).toList();
  }

  /**
   * Returns whether the other instance has the same rules from the same load, apart from the other
   * versions.
   */
  @SuppressWarnings("ReferenceEquality") // comparing all rules has the same result, slowly
  boolean is(LoadedRuleset other) {
    return files == other.files && criteria == other.criteria;
  }

  private LoadedRuleset with(List<LoadedRuleset> versionsOf) {
    return new LoadedRuleset(
        files,
        byStage,
        criteria,
        examinations,
        facts,
        knownCodes,
        inForce,
        versionsOf,
        others,
        askedSomewhere,
        issuerQuestions);
  }

  /** Returns these rules, with their versions, in the company of other credentials' rules. */
  LoadedRuleset asking(OtherCredentials rules) {
    return new LoadedRuleset(
        files,
        byStage,
        criteria,
        examinations,
        facts,
        knownCodes,
        inForce,
        versions.stream().map(version -> version.asking(rules)).toList(),
        rules,
        askedSomewhere,
        issuerQuestions);
  }

  /** Returns these rules, with their versions, for a position that starts on a day. */
  LoadedRuleset startingOn(LocalDate day) {
    OtherCredentials moved = others.startingOn(day);
    return moved.equals(others) ? this : asking(moved);
  }

  /** Returns the day on which the position starts; empty if it is unknown. */
  public Optional<LocalDate> start() {
    return others.start();
  }

  /**
   * Returns the stages of other credentials that a stage asks for. A word inside a selection is
   * attributed to every stage.
   */
  Set<OtherCredentials.AskedStage> asks(Stage stage) {
    StageCriteria judged = byStage.get(stage);
    if (judged == null || askedSomewhere.isEmpty()) {
      return Set.of();
    }
    Set<OtherCredentials.AskedStage> asked = new TreeSet<>(askedSomewhere);
    criteria.values().forEach(rule -> asked.removeAll(rule.asks().asks()));
    judged.inOrder().forEach(one -> asked.addAll(one.rule().asks().asks()));
    return asked;
  }

  /** Returns the criteria of a stage. */
  StageCriteria criteria(Stage stage) {
    return Objects.requireNonNull(byStage.get(stage));
  }

  /**
   * Returns the reference to these rules and to those of other credentials that a stage asks for.
   */
  Optional<RulesetReference> inForce(Stage stage, LocalDate on) {
    return asks(stage).isEmpty()
        ? inForce
        : inForce.map(
            own ->
                own.toBuilder()
                    .uses(others.uses(new OtherCredentials.AskedStage(own.credential(), stage), on))
                    .build());
  }

  /** Returns the version in force on a day; empty before the first. */
  Optional<LoadedRuleset> inForce(LocalDate day) {
    if (versions.isEmpty()) {
      return Optional.of(this);
    }
    for (LoadedRuleset version : versions) {
      LocalDate from = version.reference().effectiveFrom();
      if (!from.isAfter(day)) {
        return Optional.of(from.equals(reference().effectiveFrom()) ? this : version);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the first day with known rules; the first possible day if this version stands alone.
   */
  LocalDate knownFrom() {
    return versions.isEmpty()
        ? LocalDate.MIN
        : versions.get(versions.size() - 1).reference().effectiveFrom();
  }

  /** Returns the reference to these rules. */
  public RulesetReference reference() {
    return files.reference();
  }

  /** Returns the stages of these rules. */
  public Set<Stage> stages() {
    return byStage.keySet();
  }

  /** Returns the plan of a stage; empty if the rules have no such stage. */
  public Optional<StagePlan> plan(Stage stage) {
    return Optional.ofNullable(byStage.get(stage)).map(StageCriteria::plan);
  }

  /** Returns the description of these rules. */
  public RulesetDescription description() {
    return RulesetDescriptions.of(files, byStage, criteria, examinations, facts);
  }

  /**
   * Returns the verdict on one criterion, without an explanation.
   *
   * @throws EvaluationException if its rule fails
   * @throws IllegalStateException if no rule concludes the criterion
   */
  public Verdict verdict(Candidate candidate, LocalDate on, String criterion) {
    try {
      return StageCriteria.rule(criteria, criterion)
          .judge(new ApplicationContext(candidate, on).asking(others))
          .verdict();
    } catch (Rules.RuleFailure e) {
      throw new EvaluationException(failure(candidate, e), e);
    }
  }

  /**
   * Requires that the facts of a candidate, and the recorded answers of issuing bodies, have the
   * types that the rules declare, and that the answers are about records that the candidate states.
   *
   * @throws EvaluationException if one has another, or is about another record
   */
  void requireDeclaredTypes(ApplicationContext application) {
    Candidate candidate = application.candidate();
    try {
      facts.check(candidate);
      issuerQuestions.check(candidate, criteria.keySet());
    } catch (DeclaredFacts.Mistyped e) {
      throw new EvaluationException(
          Failure.builder()
              .candidate(Optional.of(candidate.id()))
              .message(
                  e.getMessage() + " The rules of " + reference().credential() + " declare it so.")
              .pointer(Optional.of(e.pointer()))
              .build(),
          e);
    }
    Candidate stated = application.withheld().stated(application.recorded());
    RulingPlaces.fault(stated, criteria.keySet())
        .ifPresent(
            fault -> {
              throw new EvaluationException(
                  Failure.builder()
                      .candidate(Optional.of(stated.id()))
                      .message(fault.message())
                      .pointer(Optional.of(fault.pointer()))
                      .build());
            });
  }

  /** Returns the failure of a rule as data. */
  Failure failure(Candidate candidate, Rules.RuleFailure e) {
    String rule =
        e.rule.isEmpty() ? "A rule of " + files.folder() + " " : "The rule \"" + e.rule + "\" ";
    return Failure.builder()
        .candidate(Optional.of(candidate.id()))
        .message(rule + e.getMessage() + " on the candidate " + candidate.id())
        .rule(Optional.of(e.rule).filter(name -> !name.isEmpty()))
        .build();
  }
}

package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.ExaminationPeriod;
import org.licet.evaluation.FactDescription;
import org.licet.evaluation.Failure;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Source;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.firing.CompiledRules;
import org.licet.internal.engine.firing.CriterionRule;
import org.licet.internal.engine.firing.Rules;
import org.licet.internal.engine.firing.RulesModuleFiles;
import org.licet.internal.engine.firing.RulesetFiles;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.OtherCredentials;
import org.licet.internal.reasoning.condition.Table;
import org.licet.internal.reasoning.definition.ExaminationDefinition;
import org.licet.internal.reasoning.definition.RulesetDefinition;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.internal.reasoning.fact.DeclaredFacts;
import org.licet.internal.reasoning.fact.IssuerQuestions;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.text.Text;

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
    return others instanceof LinkedRulesets linked && !askedSomewhere.isEmpty()
        ? inForce.map(
            own ->
                own.toBuilder()
                    .uses(
                        linked.uses(
                            this, new OtherCredentials.AskedStage(own.credential(), stage), on))
                    .build())
        : inForce;
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

  /**
   * Loads every ruleset version of a module, except for some credentials.
   *
   * @throws RulesException if a version is unreadable or contradicts itself
   */
  public static List<LoadedRuleset> load(RulesModuleFiles module, Set<String> except) {
    List<LoadedRuleset> loaded = new ArrayList<>();
    for (String folder : module.folders()) {
      RulesetFiles files = RulesetFiles.read(folder, module);
      if (!except.contains(files.reference().credential())) {
        loaded.add(define(files, CompiledRules.load(module, files.drlPackage())));
      }
    }
    return loaded;
  }

  /**
   * Defines a ruleset version by its rules.
   *
   * @throws RulesException if the version contradicts itself
   */
  public static LoadedRuleset define(RulesetFiles files, Rules rules) {
    RulesetDefinition definition = new RulesetDefinition();
    try {
      rules.define(definition);
    } catch (RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new RulesException(
          files.folder() + ": a defining rule fails: " + cause.getMessage(), e);
    }
    Map<Stage, StagePlan> plans = new EnumMap<>(Stage.class);
    definition
        .stages()
        .keySet()
        .forEach(
            stage -> plans.put(stage, StagePlan.of(stage, definition.stages(), files.folder())));
    if (plans.isEmpty()) {
      throw new RulesException(files.folder() + ": no rule defines the requirement of a stage.");
    }
    RulesetContext basis =
        new RulesetContext(files.issuer(), definition.tables(), facts(files, definition));
    Map<String, CriterionRule> criteria = criteria(files, judging(files, rules, basis));
    refuseInconsistent(files, plans, criteria, definition.tables());
    Map<Stage, StageCriteria> byStage = new EnumMap<>(Stage.class);
    plans.forEach((stage, plan) -> byStage.put(stage, StageCriteria.of(plan, criteria)));
    return new LoadedRuleset(
        files,
        byStage,
        criteria,
        examinations(files, definition.examinations()),
        basis.facts(),
        Set.copyOf(basis.knownCodes()),
        Optional.of(files.reference()),
        List.of(),
        OtherCredentials.NONE,
        Set.copyOf(basis.askedStages()),
        basis.issuerQuestions());
  }

  private static DeclaredFacts facts(RulesetFiles files, RulesetDefinition definition) {
    try {
      DeclaredFacts facts = definition.facts();
      facts
          .all()
          .forEach(
              fact -> fact.sources().forEach(id -> source(files, id, "the fact " + fact.name())));
      return facts;
    } catch (IllegalArgumentException e) {
      throw new RulesException(files.folder() + ": " + e.getMessage(), e);
    }
  }

  private static List<Rules.JudgingRule> judging(
      RulesetFiles files, Rules rules, RulesetContext basis) {
    try {
      return rules.judging(basis);
    } catch (Rules.RuleFailure e) {
      throw new RulesException(
          files.folder()
              + (e.rule.isEmpty() ? ": a rule " : ": the rule \"" + e.rule + "\" ")
              + e.getMessage(),
          e);
    }
  }

  private static Map<String, CriterionRule> criteria(
      RulesetFiles files, List<Rules.JudgingRule> judging) {
    Map<String, CriterionRule> criteria = new LinkedHashMap<>();
    Set<String> all =
        judging.stream().map(Rules.JudgingRule::criterion).collect(Collectors.toUnmodifiableSet());
    for (Rules.JudgingRule rule : judging) {
      CriterionRule concluded =
          CriterionRule.of(
              rule.criterion(),
              rule.name(),
              sources(files, rule),
              files.phrases(),
              rule.asks(),
              all);
      CriterionRule other = criteria.put(rule.criterion(), concluded);
      if (other != null) {
        throw new RulesException(
            files.folder()
                + ": the criterion "
                + rule.criterion()
                + " is concluded by two rules, \""
                + other.rule()
                + "\" and \""
                + rule.name()
                + "\".\nMaybe keep one, or give the other a criterion of its own.");
      }
    }
    return criteria;
  }

  private static List<Source> sources(RulesetFiles files, Rules.JudgingRule rule) {
    List<Source> sources = new ArrayList<>();
    List<String> conflicting = ids(rule.conflicting());
    Set<String> all = new LinkedHashSet<>(ids(rule.sources()));
    all.addAll(conflicting);
    for (String id : all) {
      Source source = source(files, id, "the rule \"" + rule.name() + "\"");
      sources.add(conflicting.contains(id) ? source.inConflict() : source);
    }
    return sources;
  }

  private static Source source(RulesetFiles files, String id, String namedBy) {
    Source source = files.sources().get(id);
    if (source == null) {
      throw new RulesException(
          files.folder()
              + ": "
              + namedBy
              + " names the source "
              + id
              + ", which sources.properties does not list.");
    }
    return source;
  }

  private static List<String> ids(String list) {
    return list.isEmpty() ? List.of() : Arrays.asList(list.strip().split("\\s*,\\s*"));
  }

  private static void refuseInconsistent(
      RulesetFiles files,
      Map<Stage, StagePlan> plans,
      Map<String, CriterionRule> criteria,
      Map<String, Table> tables) {
    Set<String> asked = new LinkedHashSet<>();
    plans.forEach(
        (stage, plan) -> {
          for (String criterion : plan.criteria()) {
            if (!criteria.containsKey(criterion)) {
              throw new RulesException(
                  files.folder()
                      + ": the stage "
                      + stage
                      + " names the criterion "
                      + criterion
                      + ", which no rule concludes.");
            }
            asked.add(criterion);
          }
        });
    for (CriterionRule rule : criteria.values()) {
      if (!asked.contains(rule.criterion())) {
        throw new RulesException(
            files.folder()
                + ": the rule \""
                + rule.rule()
                + "\" concludes "
                + rule.criterion()
                + ", which no stage uses.");
      }
    }
    tables
        .values()
        .forEach(
            table ->
                table
                    .rows()
                    .values()
                    .forEach(
                        row ->
                            row.sources()
                                .forEach(
                                    id ->
                                        source(files, id, "the table \"" + table.name() + "\""))));
  }

  private static List<RulesetDescription.ExaminationDescription> examinations(
      RulesetFiles files, Map<String, ExaminationDefinition> defined) {
    List<RulesetDescription.ExaminationDescription> all = new ArrayList<>();
    defined.forEach(
        (exam, dates) -> {
          if (dates.periods().isEmpty() || !dates.withoutApplication().isEmpty()) {
            throw new RulesException(
                files.folder()
                    + ": the examination "
                    + exam
                    + (dates.withoutApplication().isEmpty()
                        ? " has no months"
                        : " is given in "
                            + dates.withoutApplication().get(0)
                            + ", but no rule defines its application period")
                    + ".\nMaybe add .givenIn(\"APRIL\").appliedForBetween(\"11-01\", \"01-31\").");
          }
          all.add(
              RulesetDescription.ExaminationDescription.of(
                  exam,
                  dates.periods().stream()
                      .sorted(Comparator.comparing(ExaminationPeriod::month))
                      .toList(),
                  dates.sources().stream()
                      .map(id -> source(files, id, "the examination " + exam))
                      .toList()));
        });
    return List.copyOf(all);
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
    Map<Stage, RulesetDescription.StageDescription> described = new EnumMap<>(Stage.class);
    Set<String> order = new LinkedHashSet<>();
    byStage.forEach(
        (stage, judged) -> {
          StagePlan plan = judged.plan();
          described.put(
              stage,
              RulesetDescription.StageDescription.of(
                  plan.requirement(), List.copyOf(plan.informational()), plan.earlier()));
          order.addAll(plan.criteria());
        });
    List<RulesetDescription.CriterionDescription> criterionDescriptions = new ArrayList<>();
    for (String id : order) {
      CriterionRule rule = StageCriteria.rule(criteria, id);
      criterionDescriptions.add(
          RulesetDescription.CriterionDescription.of(
              id, rule.title(), rule.rule(), rule.sources()));
    }
    return RulesetDescription.builder()
        .reference(reference())
        .issuer(files.issuer())
        .stages(described)
        .criteria(criterionDescriptions)
        .examinations(examinations)
        .facts(facts.all().stream().map(this::described).toList())
        .sources(files.sources())
        .build();
  }

  private FactDescription described(DeclaredFact fact) {
    return FactDescription.builder()
        .name(fact.name())
        .records(fact.of())
        .type(FactDescription.Type.valueOf(fact.type().name()))
        .label(fact.called().with(files.phrases()))
        .question(fact.ask(Text.verbatim("{0}")).with(files.phrases()))
        .codes(fact.codes())
        .sources(
            fact.sources().stream()
                .sorted()
                .map(id -> source(files, id, "the fact " + fact.name()))
                .toList())
        .build();
  }

  /**
   * Returns the verdicts and the decision of a stage, without explanations.
   *
   * @throws EvaluationException if a rule fails
   * @throws IllegalArgumentException if the rules have no such stage
   */
  public StageVerdicts verdicts(Candidate candidate, Stage stage, LocalDate on) {
    StageCriteria judged = byStage.get(stage);
    if (judged == null) {
      throw new IllegalArgumentException(files.folder() + " says nothing about " + stage);
    }
    try {
      StageConclusions judging =
          StageConclusions.of(this, judged, new ApplicationContext(candidate, on).asking(others));
      Map<String, Verdict> verdicts = new LinkedHashMap<>();
      for (StageCriteria.Judged criterion : judging.stage().inOrder()) {
        String id = criterion.rule().criterion();
        verdicts.put(id, judging.verdict(id));
      }
      return new StageVerdicts(Decision.of(judging.verdict()), verdicts);
    } catch (Rules.RuleFailure e) {
      throw new EvaluationException(failure(candidate, e), e);
    }
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
   * types that the rules declare.
   *
   * @throws EvaluationException if one has another
   */
  void requireDeclaredTypes(Candidate candidate) {
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

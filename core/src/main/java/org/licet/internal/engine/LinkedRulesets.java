package org.licet.internal.engine;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.DayIndependent;
import org.licet.internal.reasoning.Explanation;
import org.licet.internal.reasoning.Inquiry;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.OtherCredentials;
import org.licet.internal.reasoning.StageReasoning;
import org.licet.internal.reasoning.Together;
import org.licet.text.Phrases;
import org.licet.text.Text;

/**
 * Rulesets of several credentials, each of which may require stages of the others. Immutable once
 * linked, and thread-safe.
 */
public final class LinkedRulesets implements OtherCredentials {

  /** The versions of each credential, latest first. */
  private final Map<String, List<LoadedRuleset>> byCredential;

  /** The day on which a position starts; empty if it is unknown. */
  private final Optional<LocalDate> start;

  private LinkedRulesets() {
    this(new TreeMap<>(), Optional.empty());
  }

  private LinkedRulesets(Map<String, List<LoadedRuleset>> byCredential, Optional<LocalDate> start) {
    this.byCredential = byCredential;
    this.start = start;
  }

  /**
   * Returns the rulesets in their order, each of which knows the others.
   *
   * @param versions the versions of each credential, latest first
   * @throws RulesException if stages require one another in a circle
   */
  static Map<String, List<LoadedRuleset>> of(Map<String, List<LoadedRuleset>> versions) {
    LinkedRulesets all = new LinkedRulesets();
    versions.forEach(
        (credential, each) ->
            all.byCredential.put(
                credential, each.stream().map(one -> one.asking(all.forPosition(one))).toList()));
    new AskedStages(all.byCredential).refuseCircles();
    return all.byCredential;
  }

  /**
   * Returns the rulesets in their order, each of which knows the others.
   *
   * @throws RulesException if stages require one another in a circle
   */
  public static List<LoadedRuleset> of(Collection<LoadedRuleset> rulesets) {
    Map<String, List<LoadedRuleset>> versions = new TreeMap<>();
    rulesets.forEach(
        one ->
            versions
                .computeIfAbsent(one.reference().credential(), any -> new ArrayList<>())
                .add(one));
    versions.replaceAll((credential, each) -> LoadedRuleset.together(each));
    Map<String, List<LoadedRuleset>> linked = of(versions);
    return rulesets.stream()
        .map(
            one ->
                linked.getOrDefault(one.reference().credential(), List.of()).stream()
                    .filter(one::is)
                    .findFirst()
                    .orElseThrow())
        .toList();
  }

  private LinkedRulesets forPosition(LoadedRuleset ruleset) {
    return ruleset.files().position().start().map(this::startingOn).orElse(this);
  }

  @Override
  public List<RulesetReference> uses(AskedStage by, LocalDate on) {
    Set<RulesetReference> uses = new LinkedHashSet<>();
    for (AskedStage one : new AskedStages(byCredential).askedFrom(by)) {
      if (!one.credential().equals(by.credential())) {
        inForce(one, on).ifPresent(used -> uses.add(used.reference()));
      }
    }
    return List.copyOf(uses);
  }

  private Optional<LoadedRuleset> inForce(AskedStage asked, LocalDate on) {
    return byCredential.getOrDefault(asked.credential(), List.of()).stream()
        .filter(version -> !version.reference().effectiveFrom().isAfter(on))
        .findFirst();
  }

  /** Judges a stage. The days of a plan ask for its verdict, its days and its explanation. */
  private Optional<StageConclusions> judged(AskedStage asked, ApplicationContext application) {
    DayIndependent shared = application.attempt() == null ? application.shared() : null;
    return shared == null || application.isRuled()
        ? judgedAnew(asked, application)
        : shared.ofDay(asked, application.day(), () -> judgedAnew(asked, application));
  }

  private Optional<StageConclusions> judgedAnew(AskedStage asked, ApplicationContext application) {
    return inForce(asked, application.on())
        .filter(ruleset -> ruleset.byStage().containsKey(asked.stage()))
        .map(
            ruleset ->
                StageConclusions.whenAsked(
                    ruleset, ruleset.criteria(asked.stage()), application.withoutAttempt(), null));
  }

  @Override
  public LinkedRulesets startingOn(LocalDate day) {
    return start.equals(Optional.of(day))
        ? this
        : new LinkedRulesets(byCredential, Optional.of(day));
  }

  @Override
  public Optional<LocalDate> start() {
    return start;
  }

  @Override
  public Verdict verdict(AskedStage asked, ApplicationContext application) {
    return judged(asked, application).map(StageConclusions::verdict).orElse(Verdict.UNDETERMINED);
  }

  @Override
  public Conclusion explain(AskedStage asked, ApplicationContext application) {
    Optional<StageConclusions> judged = judged(asked, application);
    if (judged.isEmpty()) {
      return withoutRules(asked, application.on());
    }
    StageConclusions stage = judged.get();
    return Conclusion.of(
        stage.verdict(), answers -> given(stage, answers), () -> explanation(asked, stage));
  }

  @Override
  public MetDays metDays(AskedStage asked, ApplicationContext application, AssumedAnswers answers) {
    return judged(asked, application)
        .map(stage -> stage.metDays(answers).until(lastDay(asked, application.on())))
        .orElseGet(() -> MetDays.unknown(application.day()));
  }

  /** Returns the last day of the rules in force on a day. */
  private int lastDay(AskedStage asked, LocalDate on) {
    return byCredential.getOrDefault(asked.credential(), List.of()).stream()
        .map(version -> version.reference().effectiveFrom())
        .filter(begins -> begins.isAfter(on))
        .min(naturalOrder())
        .map(next -> (int) next.toEpochDay() - 1)
        .orElse(MetDays.NEVER);
  }

  private Conclusion withoutRules(AskedStage asked, LocalDate on) {
    List<LoadedRuleset> versions = byCredential.getOrDefault(asked.credential(), List.of());
    if (versions.isEmpty()) {
      return StageReasoning.notLoaded(asked);
    }
    LoadedRuleset first = versions.get(versions.size() - 1);
    return StageReasoning.undetermined(
        inForce(asked, on)
            .map(
                ruleset ->
                    Text.of(
                        "rules.no-stage",
                        asked.credential(),
                        ruleset.reference().effectiveFrom(),
                        asked.stage().words()))
            .orElseGet(
                () ->
                    Text.of(
                        "rules.known-from",
                        asked.credential(),
                        first.reference().effectiveFrom())));
  }

  /** Returns the verdict under answers. A question equals its translation. */
  private static Verdict given(StageConclusions stage, AssumedAnswers answers) {
    return stage.stage().rollUp().of(place -> stage.on(place).given(answers));
  }

  private static Explanation explanation(AskedStage asked, StageConclusions stage) {
    Verdict verdict = stage.verdict();
    List<Text> titles = new ArrayList<>();
    Set<Evidence> evidence = new LinkedHashSet<>();
    List<Together> questions = new ArrayList<>();
    boolean dated = false;
    Optional<LocalDate> since = Optional.empty();
    List<StageCriteria.Judged> criteria = stage.stage().inOrder();
    for (int i = 0; i < criteria.size(); i++) {
      Conclusion conclusion = stage.on(i);
      if (criteria.get(i).informational() || conclusion.verdict() != verdict) {
        continue;
      }
      Phrases phrases = stage.ruleset(i).files().phrases();
      Explanation grounds = conclusion.grounds();
      titles.add(criteria.get(i).rule().title());
      for (Evidence one : grounds.evidence()) {
        evidence.add(Evidence.of(one.fact(), Optional.empty(), one.because()).with(phrases));
      }
      if (verdict == Verdict.UNDETERMINED) {
        grounds.asked().forEach(one -> questions.add(translated(one, phrases)));
      }
      dated |= grounds.dated();
      since = Stream.concat(since.stream(), grounds.since().stream()).min(naturalOrder());
    }
    Text decision = Text.of("decision." + Decision.of(verdict));
    Text reason =
        verdict == Verdict.MET || titles.isEmpty()
            ? Text.of("other.stage", asked.credential(), asked.stage().words(), decision)
            : Text.of(
                "other.stage.because",
                asked.credential(),
                asked.stage().words(),
                decision,
                Text.joined("; ", titles));
    return new Explanation(
        reason, List.of(), List.copyOf(evidence), questions, Set.of(), dated, since);
  }

  private static Together translated(Together asked, Phrases phrases) {
    List<Question> questions = new ArrayList<>();
    for (Inquiry inquiry : asked.inquiries()) {
      inquiry.questions().forEach(question -> questions.add(question.with(phrases)));
    }
    return Together.of(questions);
  }
}

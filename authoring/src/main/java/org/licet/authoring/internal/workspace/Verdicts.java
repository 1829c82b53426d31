package org.licet.authoring.internal.workspace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.internal.source.LastResults;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.Stage;
import org.licet.internal.engine.Explainer;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.StageVerdicts;

/**
 * The verdicts on cases and people under the rules before and after a change. What does not change
 * is not computed again. Long work runs on all cores, and a checkpoint can stop it. Thread-safe.
 */
public final class Verdicts {

  /** People with their verdicts under the rules before. */
  private record Judged(
      LoadedView rules,
      List<Candidate> people,
      LocalDate on,
      List<Optional<StageVerdicts>> verdicts) {}

  private final VerdictSide before = new VerdictSide();
  private final VerdictSide after = new VerdictSide();
  private final Map<String, Judged> judged = new ConcurrentHashMap<>();

  /**
   * Returns true if rules contain no errors, so that verdicts under them can be compared.
   *
   * @param was the rules before a change
   */
  public boolean isReady(RulesView was) {
    return before.ready(was).isPresent();
  }

  /**
   * Returns every case with its outcome.
   *
   * @param is the rules
   * @param checkpoint runs between cases, on any thread, and may throw to stop
   * @throws RulesException if the rules contain errors
   */
  public List<CaseMove> cases(RulesView is, Runnable checkpoint) {
    return after.cases(is, checkpoint).values().stream()
        .map(
            one ->
                new CaseMove(
                    one.file(), one.expected(), Optional.empty(), Optional.of(one.outcome())))
        .toList();
  }

  /**
   * Returns every case of both sides with its outcomes. If the rules before contain errors, no case
   * has an outcome before.
   *
   * @param was the rules before
   * @param is the rules after
   * @param checkpoint runs between cases, on any thread, and may throw to stop
   * @throws RulesException if the rules after contain errors
   */
  public List<CaseMove> cases(RulesView was, RulesView is, Runnable checkpoint) {
    Map<String, VerdictSide.CaseOutcome> then =
        isReady(was) ? before.cases(was, checkpoint) : Map.of();
    Map<String, VerdictSide.CaseOutcome> now = after.cases(is, checkpoint);
    List<CaseMove> moves = new ArrayList<>();
    now.forEach(
        (key, one) ->
            moves.add(
                new CaseMove(
                    one.file(),
                    one.expected(),
                    Optional.ofNullable(then.get(key)).map(VerdictSide.CaseOutcome::outcome),
                    Optional.of(one.outcome()))));
    then.forEach(
        (key, one) -> {
          if (!now.containsKey(key)) {
            moves.add(
                new CaseMove(
                    one.file(), one.expected(), Optional.of(one.outcome()), Optional.empty()));
          }
        });
    return moves;
  }

  /**
   * Returns the people whose verdicts move, at every stage of every credential that has rules in
   * force on both sides. If the rules before contain errors, there is nothing to compare with, and
   * no one moves.
   *
   * @param was the rules before
   * @param is the rules after
   * @param people the people; the same list is judged only once under the rules before
   * @param on the day of evaluation
   * @param checkpoint runs between people, on any thread, and may throw to stop
   * @throws RulesException if the rules after contain errors
   */
  public List<PersonMove> people(
      RulesView was, RulesView is, List<Candidate> people, LocalDate on, Runnable checkpoint) {
    LoadedView now = after.rules(is);
    LoadedView then = before.ready(was).orElse(null);
    List<PersonMove> moves = new ArrayList<>();
    if (then == null) {
      return moves;
    }
    for (String credential : now.credentials()) {
      LoadedRuleset old = then.on(credential, on).orElse(null);
      LoadedRuleset current = now.on(credential, on).orElse(null);
      if (old != null && current != null && !now.isSame(credential, then)) {
        Optional<ChangedCriteria> changed = ChangedCriteria.of(then, now, credential, current);
        for (Stage stage : both(old, current)) {
          Judged first =
              judged.compute(
                  credential + "\n" + stage,
                  (any, last) ->
                      isOf(last, then, people, on)
                          ? last
                          : new Judged(
                              then,
                              people,
                              on,
                              verdicts(
                                  old, stage, people, on, none -> Optional.empty(), checkpoint)));
          List<Optional<StageVerdicts>> known = first.verdicts;
          IntFunction<Optional<StageVerdicts>> kept =
              i ->
                  known
                      .get(i)
                      .filter(
                          one ->
                              changed
                                  .filter(each -> each.keep(one, people.get(i), stage, on))
                                  .isPresent());
          moves.addAll(
              moves(
                  people,
                  credential,
                  stage,
                  known,
                  verdicts(current, stage, people, on, kept, checkpoint)));
        }
      }
    }
    return moves;
  }

  /** Returns the stages of both versions, in the order of a career. */
  private static SortedSet<Stage> both(LoadedRuleset old, LoadedRuleset current) {
    SortedSet<Stage> both = new TreeSet<>(old.stages());
    both.retainAll(current.stages());
    return both;
  }

  /**
   * Returns the changed rules under which {@link #people} evaluates no one: versions that are not
   * in force on the day on both sides, and stages that one side does not have.
   *
   * @throws RulesException if the rules after contain errors
   */
  public List<Unseen> unseen(RulesView was, RulesView is, LocalDate on) {
    LoadedView now = after.rules(is);
    LoadedView then = before.ready(was).orElse(null);
    List<Unseen> all = new ArrayList<>();
    for (RulesetSource changed : then == null ? now.rules().rulesets() : now.changed(then)) {
      LoadedRuleset old = then == null ? null : then.on(changed.credential(), on).orElse(null);
      LoadedRuleset current = now.on(changed.credential(), on).orElse(null);
      if (old == null
          || current == null
          || !now.ready(changed).filter(one -> LastResults.areSame(one, current)).isPresent()) {
        all.add(new Unseen(changed, Optional.empty()));
      } else {
        SortedSet<Stage> stages = new TreeSet<>(old.stages());
        stages.addAll(current.stages());
        stages.removeAll(both(old, current));
        stages.forEach(stage -> all.add(new Unseen(changed, Optional.of(stage))));
      }
    }
    return all;
  }

  private static boolean isOf(
      @Nullable Judged last, LoadedView rules, List<Candidate> people, LocalDate on) {
    return last != null
        && LastResults.areSame(last.rules, rules)
        && LastResults.areSame(last.people, people)
        && last.on.equals(on);
  }

  private static List<PersonMove> moves(
      List<Candidate> people,
      String credential,
      Stage stage,
      List<Optional<StageVerdicts>> before,
      List<Optional<StageVerdicts>> after) {
    return IntStream.range(0, people.size())
        .filter(i -> !before.get(i).equals(after.get(i)))
        .filter(i -> before.get(i).isPresent() && after.get(i).isPresent())
        .mapToObj(
            i ->
                new PersonMove(
                    people.get(i),
                    credential,
                    stage,
                    before.get(i).orElseThrow(),
                    after.get(i).orElseThrow()))
        .toList();
  }

  private static List<Optional<StageVerdicts>> verdicts(
      LoadedRuleset ruleset,
      Stage stage,
      List<Candidate> people,
      LocalDate on,
      IntFunction<Optional<StageVerdicts>> known,
      Runnable checkpoint) {
    return IntStream.range(0, people.size())
        .parallel()
        .mapToObj(
            i -> {
              checkpoint.run();
              return known.apply(i).or(() -> verdicts(ruleset, stage, people.get(i), on));
            })
        .toList();
  }

  private static Optional<StageVerdicts> verdicts(
      LoadedRuleset ruleset, Stage stage, Candidate person, LocalDate on) {
    try {
      return Optional.of(StageVerdicts.of(ruleset, person, stage, on));
    } catch (EvaluationException e) {
      return Optional.empty();
    }
  }

  /**
   * Evaluates one person with reasons. Empty if the rules have no such stage in force.
   *
   * @param stage the stage; empty for the usual one
   * @throws RulesException if the rules contain errors
   * @throws EvaluationException if a rule fails on the person
   */
  public Optional<Evaluation> explain(
      RulesView view, Candidate person, String credential, Optional<Stage> stage, LocalDate on) {
    LoadedView rules =
        after.known(view).or(() -> before.known(view)).orElseGet(() -> after.rules(view));
    LoadedRuleset version = rules.on(credential, on).orElse(null);
    if (version == null) {
      return Optional.empty();
    }
    Stage asked = stage.orElseGet(() -> Stage.usualOf(version.stages()));
    return version.stages().contains(asked)
        ? Optional.of(Explainer.evaluate(version, person, asked, on))
        : Optional.empty();
  }
}

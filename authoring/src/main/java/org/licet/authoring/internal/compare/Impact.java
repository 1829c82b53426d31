package org.licet.authoring.internal.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.licet.RulesModule;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.Explainer;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.StageVerdicts;
import org.licet.text.Text;

/**
 * The effect of a rule change on a population. Candidates are passed one by one and not kept. Not
 * thread-safe.
 */
public final class Impact {

  /**
   * A candidate whose decision changes. Immutable and thread-safe.
   *
   * @param candidate the candidate's id
   * @param credential the credential
   * @param stage the stage
   * @param before the decision before
   * @param after the decision after
   * @param criteria the criteria whose verdicts change
   */
  public record Move(
      String candidate,
      String credential,
      Stage stage,
      Decision before,
      Decision after,
      List<Moved> criteria) {}

  /**
   * A criterion whose verdict changes. Immutable and thread-safe.
   *
   * @param criterion the criterion
   * @param before the verdict before; empty if the criterion was not evaluated
   * @param after the verdict after; empty if the criterion is no longer evaluated
   * @param reason the reason under the rules after, or under those before if it is no longer
   *     evaluated
   */
  public record Moved(
      String criterion, Optional<Verdict> before, Optional<Verdict> after, Text reason) {}

  private final RulesInForce before;
  private final RulesInForce after;
  private final LocalDate on;
  private final BiFunction<LoadedRuleset, LoadedRuleset, Collection<Stage>> stages;
  private final Map<String, Map<Decision, Map<Decision, Integer>>> matrix = new TreeMap<>();
  private final Map<String, Integer> responsible = new TreeMap<>();
  private long candidates;

  /**
   * Creates an impact without candidates.
   *
   * @param stage the stage, or empty for the usual stage of each credential
   */
  public Impact(
      List<RulesModule> before, List<RulesModule> after, LocalDate on, Optional<Stage> stage) {
    this(
        RulesInForce.of(before),
        RulesInForce.of(after),
        on,
        (was, is) -> List.of(stage.orElseGet(() -> Stage.usualOf(is.stages()))));
  }

  private Impact(
      RulesInForce before,
      RulesInForce after,
      LocalDate on,
      BiFunction<LoadedRuleset, LoadedRuleset, Collection<Stage>> stages) {
    this.before = before;
    this.after = after;
    this.on = on;
    this.stages = stages;
  }

  /**
   * Creates an impact of rules that are not compiled, for every stage of each credential.
   *
   * @param before rules without problems
   * @param after rules without problems
   */
  public static Impact interpreted(RulesSource before, RulesSource after, LocalDate on) {
    return new Impact(
        RulesInForce.of(before),
        RulesInForce.of(after),
        on,
        (was, is) -> new TreeSet<>(is.stages()));
  }

  /** Returns the credentials that have rules in force on the day on both sides. */
  public List<String> credentials() {
    return after.credentials().stream()
        .filter(one -> before.on(one, on).isPresent() && after.on(one, on).isPresent())
        .toList();
  }

  /**
   * Evaluates a candidate under both sets of rules, and returns the changed decisions.
   *
   * @throws EvaluationException if a rule fails on the candidate
   */
  public List<Move> add(Candidate candidate) {
    candidates++;
    List<Move> moves = new ArrayList<>();
    for (String credential : credentials()) {
      LoadedRuleset was = before.on(credential, on).orElseThrow();
      LoadedRuleset is = after.on(credential, on).orElseThrow();
      for (Stage asked : stages.apply(was, is)) {
        if (was.stages().contains(asked) && is.stages().contains(asked)) {
          compare(candidate, credential, asked, was, is).ifPresent(moves::add);
        }
      }
    }
    return moves;
  }

  private Optional<Move> compare(
      Candidate candidate, String credential, Stage asked, LoadedRuleset was, LoadedRuleset is) {
    StageVerdicts then = StageVerdicts.of(was, candidate, asked, on);
    StageVerdicts now = StageVerdicts.of(is, candidate, asked, on);
    matrix
        .computeIfAbsent(credential + " " + asked, any -> new EnumMap<>(Decision.class))
        .computeIfAbsent(then.decision(), any -> new EnumMap<>(Decision.class))
        .merge(now.decision(), 1, Integer::sum);
    if (then.decision() == now.decision()) {
      return Optional.empty();
    }
    Evaluation explainedBefore = Explainer.evaluate(was, candidate, asked, on);
    Evaluation explainedAfter = Explainer.evaluate(is, candidate, asked, on);
    Map<String, Moved> moved = new LinkedHashMap<>();
    explainedAfter.findings().forEach(one -> moved(one, then, now, moved));
    explainedBefore.findings().forEach(one -> moved(one, then, now, moved));
    moved.keySet().forEach(criterion -> responsible.merge(criterion, 1, Integer::sum));
    if (moved.isEmpty()) {
      responsible.merge("(how the criteria combine)", 1, Integer::sum);
    }
    return Optional.of(
        new Move(
            candidate.id(),
            credential,
            asked,
            then.decision(),
            now.decision(),
            List.copyOf(moved.values())));
  }

  private static void moved(
      Finding finding, StageVerdicts then, StageVerdicts now, Map<String, Moved> moved) {
    String id = finding.criterion();
    Optional<Verdict> old = Optional.ofNullable(then.byCriterion().get(id));
    Optional<Verdict> current = Optional.ofNullable(now.byCriterion().get(id));
    if (!old.equals(current) && !finding.informational()) {
      moved.putIfAbsent(id, new Moved(id, old, current, finding.reason()));
    }
  }

  /** Returns the count of candidates. */
  public long candidates() {
    return candidates;
  }

  /**
   * Returns the counts of candidates by credential with stage, decision before and decision after.
   */
  public Map<String, Map<Decision, Map<Decision, Integer>>> matrix() {
    return matrix;
  }

  /** Returns the count of changed decisions that each criterion causes. */
  public Map<String, Integer> responsible() {
    return responsible;
  }

  /** Returns the count of changes to a decision. */
  public int movedTo(Decision decision) {
    int count = 0;
    for (Map<Decision, Map<Decision, Integer>> one : matrix.values()) {
      for (Map.Entry<Decision, Map<Decision, Integer>> from : one.entrySet()) {
        count += from.getKey() == decision ? 0 : from.getValue().getOrDefault(decision, 0);
      }
    }
    return count;
  }
}

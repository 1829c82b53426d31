package org.licet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.internal.engine.JudgeableDays;
import org.licet.outlook.Cause;
import org.licet.outlook.Causes;
import org.licet.outlook.Difference;
import org.licet.outlook.VerdictChange;

/**
 * Compares two evaluations of a candidate and finds whether the facts, the rules or the passing of
 * time moved each verdict. It evaluates the candidate with one change at a time, and with several
 * of them.
 *
 * <pre>{@code
 * Difference difference =
 *     Comparison.of("CCM", Stage.EXAMINATION)
 *         .before(evaluator, asOfLastYear, LocalDate.of(2025, 11, 23))
 *         .after(evaluator, nurse, LocalDate.of(2026, 11, 23))
 *         .difference();
 * difference.verdicts().forEach(moved -> System.out.println(moved.causes().sentence()));
 * }</pre>
 *
 * <p>Each side uses the rules that its evaluator has in force on its day. If only the rules change,
 * they also judge the day of the other side. A requirement as of an earlier day, such as the day of
 * an application, is always judged by the rules of that day. If a policy with dates requires more
 * from a certain day on, that counts as the passing of time. Immutable and thread-safe.
 */
public final class Comparison {

  /** One of the two evaluations. */
  private record Side(Evaluator evaluator, Candidate candidate, LocalDate on) {}

  private final String credential;
  private final Stage stage;
  private final @Nullable Side before;
  private final @Nullable Side after;

  private Comparison(String credential, Stage stage, @Nullable Side before, @Nullable Side after) {
    this.credential = credential;
    this.stage = stage;
    this.before = before;
    this.after = after;
  }

  /** Returns a comparison for a credential and stage. */
  public static Comparison of(String credential, Stage stage) {
    return new Comparison(credential, stage, null, null);
  }

  /** Returns this comparison with the first evaluation, by the rules and terms of an evaluator. */
  public Comparison before(Evaluator evaluator, Candidate candidate, LocalDate on) {
    return new Comparison(credential, stage, side(evaluator, candidate, on), after);
  }

  /** Returns this comparison with the second evaluation, by the rules and terms of an evaluator. */
  public Comparison after(Evaluator evaluator, Candidate candidate, LocalDate on) {
    return new Comparison(credential, stage, before, side(evaluator, candidate, on));
  }

  private Side side(Evaluator evaluator, Candidate candidate, LocalDate on) {
    evaluator.versions().requireStage(credential, stage);
    JudgeableDays.requireJudgeable(on);
    return new Side(evaluator, candidate, on);
  }

  /**
   * Returns the difference with the causes of each moved verdict and of the decision.
   *
   * @throws NullPointerException if one of the evaluations is not set
   * @throws EvaluationException if a rule fails on a candidate
   */
  public Difference difference() {
    Trials trials =
        new Trials(
            Objects.requireNonNull(before, "before"), Objects.requireNonNull(after, "after"));
    Difference difference =
        Difference.between(
            trials.with(EnumSet.noneOf(Cause.class)), trials.with(EnumSet.allOf(Cause.class)));
    Map<String, Causes> byCriterion = new HashMap<>();
    for (VerdictChange moved : difference.verdicts()) {
      byCriterion.put(
          moved.criterion(),
          trials.causes(evaluation -> evaluation.finding(moved.criterion()).map(Finding::verdict)));
    }
    return difference.withCauses(
        difference.decisionMoved() ? trials.causes(Evaluation::decision) : Causes.NONE,
        byCriterion);
  }

  /** Evaluations with some of the changes, each made once. */
  private final class Trials {

    private final Side before;
    private final Side after;
    private final EnumSet<Cause> changed = EnumSet.noneOf(Cause.class);
    private final Map<Set<Cause>, Evaluation> made = new HashMap<>();

    Trials(Side before, Side after) {
      this.before = before;
      this.after = after;
      note(Cause.FACTS, before.candidate.equals(after.candidate));
      note(Cause.TIME, before.on.equals(after.on));
      note(
          Cause.TERMS,
          before.evaluator.policy().equals(after.evaluator.policy())
              && before.evaluator.assumed().equals(after.evaluator.assumed()));
      note(
          Cause.RULES,
          before.evaluator.versions() == after.evaluator.versions()
              && inForce(before).equals(inForce(after)));
    }

    private Object inForce(Side side) {
      return side.evaluator.versions().inForce(credential, side.on).map(one -> one.reference());
    }

    private void note(Cause cause, boolean same) {
      if (!same) {
        changed.add(cause);
      }
    }

    /** Returns the first evaluation with some of the changes. */
    Evaluation with(Set<Cause> changes) {
      EnumSet<Cause> made = EnumSet.copyOf(changed);
      made.retainAll(changes);
      Evaluation known = this.made.get(made);
      if (known == null) {
        known = evaluate(made);
        this.made.put(made, known);
      }
      return known;
    }

    private Evaluation evaluate(Set<Cause> changes) {
      Side rules = side(Cause.RULES, changes);
      Evaluator terms = side(Cause.TERMS, changes).evaluator;
      return Evaluator.judged(
          rules.evaluator.versions().asInForceOn(rules.on),
          terms,
          side(Cause.FACTS, changes).candidate,
          credential,
          stage,
          side(Cause.TIME, changes).on);
    }

    private Side side(Cause cause, Set<Cause> changes) {
      return changes.contains(cause) ? after : before;
    }

    /** Returns the smallest sets of changes that lead to the result of the second evaluation. */
    Causes causes(Function<Evaluation, Object> result) {
      Object wanted = result.apply(with(changed));
      List<Set<Cause>> found = new ArrayList<>();
      for (Set<Cause> changes : subsets()) {
        if (found.stream().noneMatch(changes::containsAll)
            && result.apply(with(changes)).equals(wanted)) {
          found.add(changes);
        }
      }
      return Causes.of(found);
    }

    /** Returns the sets of changes, smaller ones first. */
    private List<Set<Cause>> subsets() {
      List<Set<Cause>> all = new ArrayList<>();
      all.add(EnumSet.noneOf(Cause.class));
      for (Cause cause : changed) {
        for (Set<Cause> one : List.copyOf(all)) {
          EnumSet<Cause> more = EnumSet.of(cause);
          more.addAll(one);
          all.add(more);
        }
      }
      all.sort(Comparator.<Set<Cause>>comparingInt(Set::size));
      return all;
    }
  }
}

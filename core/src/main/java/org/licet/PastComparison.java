package org.licet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Verdict;
import org.licet.outlook.Cause;
import org.licet.outlook.Causes;
import org.licet.outlook.Difference;
import org.licet.outlook.PastStanding;
import org.licet.outlook.StandingChange;
import org.licet.outlook.VerdictChange;
import org.licet.text.Text;

/**
 * Compares the stored standings of a person with today, and finds the causes of each difference.
 *
 * <pre>{@code
 * StandingChange change =
 *     PastComparison.of(evaluator, nurse, today).recordBefore(lastMonth).with(stored);
 * change.verdicts().forEach(moved -> System.out.println(moved.causes().sentence()));
 * }</pre>
 *
 * <p>It evaluates with one change at a time, as {@link Comparison} does. If the earlier record,
 * rules or terms are no longer available, it uses today's in their place. The caller or a
 * fingerprint then states that they changed. They count as a cause together with the others, unless
 * the others suffice alone. Immutable and thread-safe.
 */
public final class PastComparison {

  private final Evaluator evaluator;
  private final Candidate candidate;
  private final LocalDate on;
  private final @Nullable Candidate recordBefore;
  private final @Nullable Evaluator rulesBefore;
  private final EnumSet<Cause> unknown;

  private PastComparison(
      Evaluator evaluator,
      Candidate candidate,
      LocalDate on,
      @Nullable Candidate recordBefore,
      @Nullable Evaluator rulesBefore,
      EnumSet<Cause> unknown) {
    this.evaluator = evaluator;
    this.candidate = candidate;
    this.on = on;
    this.recordBefore = recordBefore;
    this.rulesBefore = rulesBefore;
    this.unknown = unknown;
  }

  /** Returns a comparison with a person today, whose record is the same as before. */
  public static PastComparison of(Evaluator evaluator, Candidate candidate, LocalDate on) {
    return new PastComparison(evaluator, candidate, on, null, null, EnumSet.noneOf(Cause.class));
  }

  /** Returns this comparison with the earlier record. */
  public PastComparison recordBefore(Candidate before) {
    return new PastComparison(evaluator, candidate, on, before, rulesBefore, unknown);
  }

  /** Returns this comparison with an earlier record that differs and is not available. */
  public PastComparison recordChanged() {
    return with(Cause.FACTS);
  }

  /**
   * Returns this comparison with another policy, or other assumed facts, that are not available.
   */
  public PastComparison termsChanged() {
    return with(Cause.TERMS);
  }

  /** Returns this comparison with rules to use for a standing whose rules are no longer loaded. */
  public PastComparison rulesBefore(Evaluator rules) {
    return new PastComparison(evaluator, candidate, on, recordBefore, rules, unknown);
  }

  private PastComparison with(Cause cause) {
    EnumSet<Cause> more = EnumSet.copyOf(unknown);
    more.add(cause);
    return new PastComparison(evaluator, candidate, on, recordBefore, rulesBefore, more);
  }

  /**
   * Returns the difference between a stored standing and today.
   *
   * @throws IllegalArgumentException if the credential or stage is not loaded, or if the stored
   *     verdicts do not follow from the earlier record and rules
   * @throws EvaluationException if a rule fails on the candidate
   */
  public StandingChange with(PastStanding past) {
    Candidate before = recordBefore == null ? candidate : recordBefore;
    EnumSet<Cause> missing = EnumSet.copyOf(unknown);
    Evaluator rules = rules(past, before);
    if (rules == null) {
      missing.add(Cause.RULES);
      rules = evaluator;
    }
    Difference difference =
        Comparison.of(past.credential(), past.stage())
            .before(rules, before, past.on())
            .after(evaluator, candidate, on)
            .difference();
    if (missing.isEmpty() && !PastStanding.of(difference.before()).equals(past)) {
      throw new IllegalArgumentException(
          "The verdicts for %s do not follow from the record and the rules."
              .formatted(past.credential()));
    }
    return change(past, difference, missing);
  }

  /** Returns the evaluator with the rules of a standing; {@code null} if they are not at hand. */
  private @Nullable Evaluator rules(PastStanding past, Candidate before) {
    if (isBy(evaluator, past, before)) {
      return evaluator;
    }
    Evaluator others = rulesBefore;
    if (others == null || !others.credentials().contains(past.credential())) {
      return null;
    }
    Evaluator same = others.assuming(evaluator.assumed()).under(evaluator.policy());
    return isBy(same, past, before) ? same : null;
  }

  private static boolean isBy(Evaluator rules, PastStanding past, Candidate before) {
    return rules.stages(past.credential()).contains(past.stage())
        && rules
            .judged(before, past.credential(), past.stage(), past.on())
            .ruleset()
            .equals(past.ruleset());
  }

  private static StandingChange change(
      PastStanding past, Difference difference, Set<Cause> missing) {
    Evaluation middle = difference.before();
    Evaluation after = difference.after();
    Set<String> criteria = new LinkedHashSet<>();
    after.findings().forEach(finding -> criteria.add(finding.criterion()));
    criteria.addAll(past.verdicts().keySet());
    List<VerdictChange> verdicts = new ArrayList<>();
    for (String criterion : criteria) {
      Optional<Verdict> was = Optional.ofNullable(past.verdicts().get(criterion));
      Optional<Finding> is = after.finding(criterion);
      if (was.equals(is.map(Finding::verdict))) {
        continue;
      }
      Optional<Finding> between = middle.finding(criterion);
      verdicts.add(
          VerdictChange.builder()
              .criterion(criterion)
              .title(is.or(() -> between).map(Finding::title).orElse(Text.verbatim(criterion)))
              .before(was)
              .after(is.map(Finding::verdict))
              .informational(is.or(() -> between).map(Finding::informational).orElse(false))
              .was(
                  between
                      .filter(finding -> was.equals(Optional.of(finding.verdict())))
                      .map(Finding::reason)
                      .orElse(Text.NONE))
              .because(is.map(Finding::reason).orElse(Text.NONE))
              .causes(
                  causes(
                      missing,
                      was,
                      between.map(Finding::verdict),
                      is.map(Finding::verdict),
                      difference.verdicts().stream()
                          .filter(moved -> moved.criterion().equals(criterion))
                          .findFirst()
                          .map(VerdictChange::causes)
                          .orElse(Causes.NONE)))
              .build());
    }
    Causes ofDecision =
        past.decision() == after.decision()
            ? Causes.NONE
            : causes(
                missing, past.decision(), middle.decision(), after.decision(), difference.causes());
    return StandingChange.of(past, after, ofDecision, verdicts);
  }

  /**
   * Returns the causes of a changed result.
   *
   * @param missing the changes whose earlier state is not at hand
   * @param was the stored result
   * @param between the result after the missing changes alone
   * @param is the result of today
   * @param rest the causes that lead from there to today
   */
  private static Causes causes(
      Set<Cause> missing, Object was, Object between, Object is, Causes rest) {
    if (missing.isEmpty() || Objects.equals(was, between)) {
      return rest;
    }
    if (between.equals(is)) {
      return Causes.of(List.of(missing));
    }
    return Causes.of(
        rest.alternatives().stream()
            .map(
                together -> {
                  Set<Cause> more = EnumSet.copyOf(missing);
                  more.addAll(together);
                  return more;
                })
            .toList());
  }
}

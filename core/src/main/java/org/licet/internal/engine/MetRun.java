package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.firing.Rules;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.DayIndependent;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.OtherCredentials;
import org.licet.internal.reasoning.OtherCredentials.AskedStage;

/**
 * The days on which a candidate meets a stage, with the records as they are. It judges only days on
 * which the verdict may change. Immutable and thread-safe.
 */
public final class MetRun {

  private final LoadedRuleset ruleset;
  private final OtherCredentials rules;
  private final AskedStage stage;
  private final Candidate candidate;

  private MetRun(LoadedRuleset ruleset, Stage stage, Candidate candidate) {
    this.ruleset = ruleset;
    this.rules = ruleset.others();
    this.stage = new AskedStage(ruleset.reference().credential(), stage);
    this.candidate = candidate;
  }

  /** Returns the days of a candidate, each by the rules in force on it. */
  public static MetRun of(LoadedRuleset ruleset, Stage stage, Candidate candidate) {
    return new MetRun(ruleset, stage, candidate);
  }

  /**
   * Returns the first day after a day, and not after the last, on which the stage is met.
   *
   * @throws EvaluationException if a rule fails on the candidate
   */
  public Optional<LocalDate> firstAfter(LocalDate day, LocalDate last) {
    return search(day, last, true);
  }

  /**
   * Returns the first of the consecutive days up to the last one, all after a day, on which the
   * stage is met; empty if it is not met on the last one.
   *
   * @throws EvaluationException if a rule fails on the candidate
   */
  public Optional<LocalDate> through(LocalDate day, LocalDate last) {
    return search(day, last, false);
  }

  private Optional<LocalDate> search(LocalDate after, LocalDate last, boolean any) {
    try {
      return found(after, last, any);
    } catch (Rules.RuleFailure e) {
      throw new EvaluationException(ruleset.failure(candidate, e), e);
    }
  }

  private Optional<LocalDate> found(LocalDate after, LocalDate last, boolean any) {
    int end = (int) last.toEpochDay();
    int day = (int) after.toEpochDay();
    boolean first = true;
    LocalDate begun = null;
    DayIndependent shared = new DayIndependent();
    while (day <= end) {
      LocalDate on = LocalDate.ofEpochDay(day);
      ApplicationContext then = new ApplicationContext(candidate, on).asking(rules).sharing(shared);
      MetDays days = rules.metDays(stage, then, AssumedAnswers.OPEN);
      int next;
      if (days.earliest() <= day
          && (days.through() >= day || rules.verdict(stage, then) == Verdict.MET)) {
        begun = begun == null && !first ? on : begun;
        if (begun != null && any) {
          return Optional.of(begun);
        }
        next = first || days.through() < day ? day : days.through();
      } else {
        begun = null;
        next = days.earliest() == MetDays.NEVER ? end : Math.max(day, days.earliest() - 1);
      }
      first = false;
      day = Math.min(next, end) + 1;
    }
    return optional(begun);
  }

  private static Optional<LocalDate> optional(@Nullable LocalDate day) {
    return Optional.ofNullable(day);
  }
}

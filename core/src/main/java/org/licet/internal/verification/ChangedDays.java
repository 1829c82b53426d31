package org.licet.internal.verification;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Stage;
import org.licet.evaluation.VerificationPolicy;
import org.licet.internal.engine.RulesetVersions;

/** The evaluations of those of consecutive days that show every change of a verdict. */
public final class ChangedDays {

  private ChangedDays() {}

  /**
   * Evaluates a candidate under a policy on the first of consecutive days, and on each day on which
   * a verdict or the rules in force change, with the day before it.
   *
   * @param last the last day, inclusive
   */
  public static Stream<Evaluation> of(
      RulesetVersions versions,
      VerificationPolicy policy,
      Candidate candidate,
      String credential,
      Stage stage,
      LocalDate first,
      LocalDate last) {
    NavigableSet<LocalDate> days = new TreeSet<>(versions.effectiveDays(first, last));
    for (RulesetVersions.Span rules : versions.spans(credential, first, last)) {
      days.add(rules.first());
      rules
          .inForce()
          .ifPresent(
              ruleset ->
                  VerifiedSpan.of(policy, candidate, rules.first(), rules.last())
                      .forEach(span -> days.addAll(span.changes(ruleset, stage))));
    }
    return Stream.concat(days.stream().map(on -> on.minusDays(1)), days.stream())
        .filter(on -> !on.isBefore(first))
        .distinct()
        .sorted()
        .map(on -> PolicyEvaluation.of(versions, policy, candidate, credential, stage, on));
  }
}

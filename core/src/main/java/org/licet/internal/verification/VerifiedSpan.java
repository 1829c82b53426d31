package org.licet.internal.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Verification;
import org.licet.evaluation.Stage;
import org.licet.evaluation.VerificationPolicy;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.VerdictDays;
import org.licet.internal.reasoning.WithheldRecords;
import org.licet.internal.reasoning.record.RecordVerifications;

/**
 * Consecutive days on which a policy accepts the same records of a candidate. Immutable and
 * thread-safe.
 *
 * @param unverified the JSON pointers to the records that the policy does not accept
 * @param candidate the candidate without these records
 * @param first the first day
 * @param last the last day, inclusive
 */
public record VerifiedSpan(
    Set<String> unverified, WithheldRecords.Reduced candidate, LocalDate first, LocalDate last) {

  /** Returns the spans from a first to a last day, both inclusive, in order. */
  public static List<VerifiedSpan> of(
      VerificationPolicy policy, Candidate candidate, LocalDate first, LocalDate last) {
    if (policy.isEmpty()) {
      return List.of(span(Set.of(), candidate, first, last));
    }
    List<VerifiedSpan> spans = new ArrayList<>();
    NavigableSet<LocalDate> begins =
        turningDays(policy, candidate).subSet(first, false, last, true);
    Set<String> before = UnverifiedRecords.of(policy, candidate, first).pointers();
    LocalDate since = first;
    for (LocalDate begin : begins) {
      Set<String> now = UnverifiedRecords.of(policy, candidate, begin).pointers();
      if (!now.equals(before)) {
        spans.add(span(before, candidate, since, begin.minusDays(1)));
        before = now;
        since = begin;
      }
    }
    spans.add(span(before, candidate, since, last));
    return spans;
  }

  /**
   * Returns the first day, and each later one on which a verdict of a stage changes.
   *
   * @param ruleset the rules in force on all of these days
   */
  public NavigableSet<LocalDate> changes(LoadedRuleset ruleset, Stage stage) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    days.add(first);
    days.addAll(VerdictDays.changes(ruleset, candidate, stage, first, last));
    return days;
  }

  private static VerifiedSpan span(
      Set<String> unverified, Candidate candidate, LocalDate first, LocalDate last) {
    return new VerifiedSpan(unverified, WithheldRecords.from(candidate, unverified), first, last);
  }

  /** Returns the days on which the policy may begin or cease to accept a record. */
  private static NavigableSet<LocalDate> turningDays(
      VerificationPolicy policy, Candidate candidate) {
    NavigableSet<LocalDate> days = new TreeSet<>(policy.firstDays());
    for (LocalDate version : policy.firstDays()) {
      for (String list : policy.lists(version)) {
        OptionalInt age = policy.days(list, version);
        for (Verification verified : verifications(candidate, list)) {
          if (verified.on() instanceof Fact.Known<PartialDate> checked) {
            days.add(checked.value().latest());
            age.ifPresent(most -> days.add(checked.value().earliest().plusDays(most + 1L)));
          }
        }
      }
    }
    return days;
  }

  private static List<Verification> verifications(Candidate candidate, String list) {
    return list.equals(VerificationPolicy.CONDUCT)
        ? List.of(candidate.conduct().verified())
        : RecordVerifications.of(candidate, list);
  }
}

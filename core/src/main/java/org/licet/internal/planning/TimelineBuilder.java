package org.licet.internal.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.outlook.Assumptions;
import org.licet.outlook.Timeline;
import org.licet.outlook.VerdictChange;

/**
 * Builds a timeline from evaluations in the order of their days. On days between two of them, the
 * verdicts are those of the earlier one. Not thread-safe.
 */
public final class TimelineBuilder {

  private final List<Timeline.Period> periods = new ArrayList<>();
  private final List<Timeline.Change> changes = new ArrayList<>();
  private @Nullable Evaluation first;
  private @Nullable Evaluation before;
  private @Nullable LocalDate since;

  /** Adds the evaluation of a later day. */
  public void add(Evaluation today) {
    if (before == null || since == null) {
      first = today;
      since = today.on();
    } else {
      if (before.decision() != today.decision()) {
        periods.add(Timeline.Period.of(since, today.on().minusDays(1), before.decision()));
        since = today.on();
      }
      change(before, today).ifPresent(changes::add);
    }
    before = today;
  }

  private static Optional<Timeline.Change> change(Evaluation before, Evaluation today) {
    boolean otherRules = !before.ruleset().equals(today.ruleset());
    if (!otherRules && sameVerdicts(before, today)) {
      return Optional.empty();
    }
    Decision decision = before.decision();
    return Optional.of(
        Timeline.Change.builder()
            .on(today.on())
            .before(decision)
            .after(today.decision())
            .verdicts(VerdictChange.between(before, today))
            .rules(otherRules ? today.ruleset() : Optional.empty())
            .build());
  }

  private static boolean sameVerdicts(Evaluation before, Evaluation today) {
    // the application date may have other rules, and therefore other criteria
    boolean same = before.findings().size() == today.findings().size();
    for (int i = 0; same && i < today.findings().size(); i++) {
      Finding was = before.findings().get(i);
      Finding is = today.findings().get(i);
      same = was.criterion().equals(is.criterion()) && was.verdict() == is.verdict();
    }
    return same;
  }

  /**
   * Returns the timeline up to a last day, inclusive.
   *
   * @throws IllegalStateException if no day was added
   */
  public Timeline timeline(LocalDate last, Assumptions assumptions) {
    if (first == null || before == null || since == null) {
      throw new IllegalStateException("The timeline has no days. Expected at least one.");
    }
    List<Timeline.Period> all = new ArrayList<>(periods);
    all.add(Timeline.Period.of(since, last, before.decision()));
    return Timeline.builder()
        .candidate(first.candidate())
        .credential(first.credential())
        .stage(first.stage())
        .first(first.on())
        .last(last)
        .assumptions(assumptions)
        .periods(all)
        .changes(changes)
        .build();
  }
}

package org.licet.engine;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.reasoning.Conclusion;

/**
 * What the rules conclude on the criteria that are wanted of one candidate on one day. Filled by
 * one thread; not changed thereafter.
 */
public final class Conclusions {

  private final Wanted wanted;
  private final @Nullable Conclusion[] concluded;

  /** Begins without any conclusion. */
  public Conclusions(Wanted wanted) {
    this.wanted = wanted;
    this.concluded = new Conclusion[wanted.rules().size()];
  }

  /**
   * Adds what the rule in a place concludes.
   *
   * @throws Rules.RuleFailure if it has concluded already
   */
  public void add(int place, Conclusion conclusion) {
    if (concluded[place] != null) {
      CriterionRule rule = wanted.rules().get(place);
      throw new Rules.RuleFailure(rule.rule(), "concludes " + rule.criterion() + " twice");
    }
    concluded[place] = conclusion;
  }

  /**
   * Refuses to go on without a conclusion on every criterion.
   *
   * @throws Rules.RuleFailure if a rule did not conclude
   */
  void requireAll() {
    int missing = Arrays.asList(concluded).indexOf(null);
    if (missing >= 0) {
      CriterionRule rule = wanted.rules().get(missing);
      throw new Rules.RuleFailure(rule.rule(), "did not conclude " + rule.criterion());
    }
  }

  /** Returns the criteria on which there are conclusions. */
  List<String> criteria() {
    return wanted.rules().stream().map(CriterionRule::criterion).toList();
  }

  /** Returns the conclusion on a criterion, or {@code null} if it is not wanted. */
  @Nullable Conclusion find(String criterion) {
    int place = wanted.indexOf(criterion);
    return place < 0 ? null : concluded[place];
  }

  /**
   * Returns the conclusion on a criterion.
   *
   * @throws IllegalStateException if there is none
   */
  Conclusion on(String criterion) {
    Conclusion conclusion = find(criterion);
    if (conclusion == null) {
      throw new IllegalStateException("Nothing was concluded on " + criterion);
    }
    return conclusion;
  }
}

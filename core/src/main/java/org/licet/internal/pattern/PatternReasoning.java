package org.licet.internal.pattern;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Lazy;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.selection.RulesetContext;

/**
 * The question of a rule with patterns. Drools fires the two forms of the rule for the verdict; the
 * patterns are interpreted for the explanation. Without Drools, they are interpreted for both.
 * Immutable and thread-safe.
 */
public final class PatternReasoning implements Reasoning {

  /** Fires the two forms of a rule. Implementations are thread-safe. */
  @FunctionalInterface
  public interface Firing {
    /** Returns the verdict on the records of a candidate. */
    Verdict verdict(PatternFacts facts);
  }

  /**
   * The most combinations of records that Drools fires on. It keeps each of them in memory, and
   * nothing stops it.
   */
  private static final double MOST_FIRED = 100_000;

  private final List<PatternAlternative> alternatives;
  private final RulesetContext basis;
  private final @Nullable Firing firing;
  private final BiConsumer<Test, Verdict> heard;
  private final Set<RecordKind> kinds;

  private PatternReasoning(
      PatternCondition condition,
      RulesetContext basis,
      @Nullable Firing firing,
      BiConsumer<Test, Verdict> heard) {
    this.alternatives = PatternAlternative.of(condition);
    this.basis = basis;
    this.firing = firing;
    this.heard = heard;
    EnumSet<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
    condition
        .patterns()
        .forEach(
            pattern ->
                kinds.add(
                    RecordKind.of(pattern.type())
                        .orElseThrow(
                            () ->
                                new IllegalArgumentException(
                                    "There are no records of type " + pattern.type() + "."))));
    this.kinds = kinds;
  }

  /** Returns the question of a rule that Drools fires. */
  public static PatternReasoning fired(
      PatternCondition condition, RulesetContext basis, Firing firing) {
    return new PatternReasoning(condition, basis, firing, PatternReasoning::nobody);
  }

  /**
   * Returns the question of a rule that is interpreted.
   *
   * @param heard receives the result of every test
   */
  public static PatternReasoning interpreted(
      PatternCondition condition, RulesetContext basis, BiConsumer<Test, Verdict> heard) {
    return new PatternReasoning(condition, basis, null, heard);
  }

  private static void nobody(Test test, Verdict verdict) {}

  private PatternFacts facts(ApplicationContext application) {
    return PatternFacts.of(kinds, application, basis);
  }

  private PatternInterpretation interpreted(ApplicationContext application) {
    return PatternInterpretation.of(alternatives, facts(application), heard);
  }

  @Override
  public Verdict verdict(ApplicationContext application) {
    if (firing != null) {
      PatternFacts facts = facts(application);
      if (!PatternNarrowing.narrow(alternatives, facts)) {
        return Verdict.NOT_MET;
      }
      return combinations(facts) <= MOST_FIRED
          ? firing.verdict(facts)
          : PatternInterpretation.of(alternatives, facts, heard).verdict();
    }
    PatternInterpretation found = interpreted(application);
    found.certain().ifPresent(this::lookUp);
    found.possible().forEach(this::lookUp);
    return found.verdict();
  }

  /** Returns an upper bound of the combinations of records that the patterns match. */
  private double combinations(PatternFacts facts) {
    return alternatives.stream()
        .mapToDouble(
            alternative ->
                alternative
                    .condition()
                    .patterns()
                    .mapToDouble(
                        pattern ->
                            Math.max(
                                1,
                                facts.records(RecordKind.of(pattern.type()).orElseThrow()).size()))
                    .reduce(1, (one, other) -> one * other))
        .sum();
  }

  /** Looks up the rows of a match in their tables, which may count their uses. */
  private void lookUp(PatternMatch match) {
    for (MatchedRecord record : match.records()) {
      if (record.kind() == RecordKind.ROW) {
        PatternExplanation.sources(record.record(), basis);
      }
    }
  }

  @Override
  public Conclusion explain(ApplicationContext application) {
    PatternInterpretation found = interpreted(application);
    if (found.verdict() != Verdict.UNDETERMINED) {
      return Conclusion.settled(found.verdict(), () -> explanation(application).settled(found));
    }
    return Conclusion.of(
        Verdict.UNDETERMINED,
        answers -> given(found, answers),
        Lazy.of(() -> explanation(application).open(found)));
  }

  private static Verdict given(PatternInterpretation found, AssumedAnswers answers) {
    Verdict any = found.hasMore() ? Verdict.UNDETERMINED : Verdict.NOT_MET;
    for (PatternMatch match : found.possible()) {
      any = any.or(match.truth().given(answers));
      if (any == Verdict.MET) {
        return any;
      }
    }
    return any;
  }

  private PatternExplanation explanation(ApplicationContext application) {
    return new PatternExplanation(alternatives, kinds, facts(application), application, basis);
  }
}

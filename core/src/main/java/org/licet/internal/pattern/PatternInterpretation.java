package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.licet.evaluation.Verdict;
import org.licet.rule.record.Truth;

/**
 * The matches of the patterns of a rule, found one by one to explain a verdict. They are the same
 * as those of Drools, which fires the two forms of the rule. Not thread-safe.
 */
final class PatternInterpretation {

  /** The most possible matches of which the questions are collected. */
  private static final int MOST = 500;

  /** The most reasons against a match that are collected. */
  private static final int MOST_BLOCKS = 20;

  private final List<PatternMatch> possible = new ArrayList<>();
  private final List<Supplier<PatternBlock>> blocks = new ArrayList<>();
  private Optional<PatternMatch> certain = Optional.empty();
  private boolean more;

  private PatternInterpretation() {}

  /**
   * Matches the patterns.
   *
   * @param heard receives the result of tests
   */
  static PatternInterpretation of(
      List<PatternAlternative> alternatives, PatternFacts facts, BiConsumer<Test, Verdict> heard) {
    PatternInterpretation found = new PatternInterpretation();
    for (PatternAlternative alternative : alternatives) {
      PatternSearch.into(found, alternative, facts, heard);
    }
    return found;
  }

  /** Returns the verdict. */
  Verdict verdict() {
    if (certain.isPresent()) {
      return Verdict.MET;
    }
    return possible.isEmpty() ? Verdict.NOT_MET : Verdict.UNDETERMINED;
  }

  /** Returns the first certain match, if any. */
  Optional<PatternMatch> certain() {
    return certain;
  }

  /** Returns the possible matches, if none is certain. */
  List<PatternMatch> possible() {
    return possible;
  }

  /** Returns whether there are more possible matches. */
  boolean hasMore() {
    return more;
  }

  /** Returns reasons against records that match otherwise. */
  List<PatternBlock> blocks() {
    return blocks.stream().map(Supplier::get).toList();
  }

  /** Adds a match. */
  void add(PatternMatch match) {
    if (match.truth().certain()) {
      certain = Optional.of(match);
    } else if (possible.size() < MOST) {
      possible.add(match);
    } else {
      more = true;
    }
  }

  /** Adds a reason against records that match otherwise. */
  void add(Supplier<PatternBlock> block) {
    if (blocks.size() < MOST_BLOCKS) {
      blocks.add(block);
    }
  }

  /** Returns whether matches with this result add nothing to those already found. */
  boolean isEnough(Truth so) {
    return certain.isPresent() || !(more ? so.certain() : so.possible());
  }
}

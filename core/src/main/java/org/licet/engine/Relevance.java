package org.licet.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.reasoning.Answers;
import org.licet.reasoning.Conclusion;

/**
 * Finds out the answers about which subjects can change a verdict, whatever is answered about the
 * others. Not thread-safe.
 *
 * <p>A verdict never gets worse by an answer in favor. So of the answers in favor that reach it,
 * those can be taken back one after another that it does not need; all that remain matter. Where
 * that does not show that a subject matters, it is proved that it does not: answers to the others
 * are assumed one after another, and what Kleene's logic settles while the rest is still open needs
 * no further ones. Where that takes too many trials, the subject is taken to matter.
 *
 * @param <K> what tells one subject from another
 */
final class Relevance<K> {

  private static final int MOST_TRIALS = 64;
  private static final List<Predicate<Verdict>> LEVELS =
      List.of(verdict -> verdict != Verdict.NOT_MET, verdict -> verdict == Verdict.MET);

  private final Conclusion.Logic verdict;
  private final List<K> subjects;
  private final BiPredicate<K, K> together;
  private final Map<K, Verdict> assumed = new HashMap<>();
  private final Answers answers;
  private final Set<K> mattering = new LinkedHashSet<>();
  private int trials;

  /**
   * Starts from a verdict that is open.
   *
   * @param subjectOf what a question is about; questions about one subject have one answer
   * @param subjects all that is open
   * @param together whether two subjects belong to one record, which counts only if all about it is
   *     in its favor
   */
  Relevance(
      Conclusion.Logic verdict,
      Function<Question, K> subjectOf,
      Collection<K> subjects,
      BiPredicate<K, K> together) {
    this.verdict = verdict;
    this.subjects = List.copyOf(subjects);
    this.together = together;
    this.answers =
        question -> assumed.getOrDefault(subjectOf.apply(question), Verdict.UNDETERMINED);
  }

  /** Returns the subjects that matter. */
  Set<K> mattering() {
    for (K subject : subjects) {
      if (!mattering.contains(subject)
          && !isNeeded(subject)
          && !tips(subject)
          && canMatter(subject)) {
        mattering.add(subject);
      }
    }
    return mattering;
  }

  /** Takes back answers in favor that are not needed, those about the subject last. */
  private boolean isNeeded(K subject) {
    List<K> others = others(subject);
    Collections.reverse(others);
    for (Predicate<Verdict> level : LEVELS) {
      subjects.forEach(one -> assumed.put(one, Verdict.MET));
      if (isReached(level)) {
        for (K other : others) {
          assumed.put(other, Verdict.NOT_MET);
          if (!isReached(level)) {
            assumed.put(other, Verdict.MET);
          }
        }
        assumed.put(subject, Verdict.NOT_MET);
        if (!isReached(level)) {
          assumed.put(subject, Verdict.MET);
          assumed.forEach(
              (one, answer) -> {
                if (answer == Verdict.MET) {
                  mattering.add(one);
                }
              });
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Tells whether the subject tips the scales where as much as possible speaks in favor without it.
   */
  private boolean tips(K subject) {
    List<K> others = others(subject);
    for (int order = 0; order < 2; order++) {
      for (Predicate<Verdict> level : LEVELS) {
        subjects.forEach(one -> assumed.put(one, Verdict.NOT_MET));
        if (!isReached(level)) {
          for (K other : others) {
            assumed.put(other, Verdict.MET);
            if (isReached(level)) {
              assumed.put(other, Verdict.NOT_MET);
            }
          }
          assumed.put(subject, Verdict.MET);
          if (isReached(level)) {
            mattering.add(subject);
            return true;
          }
        }
      }
      Collections.reverse(others);
    }
    return false;
  }

  private boolean isReached(Predicate<Verdict> level) {
    return level.test(verdict.given(answers));
  }

  /** Returns the other subjects, those of the same record first. */
  private List<K> others(K subject) {
    List<K> others = new ArrayList<>(subjects);
    others.remove(subject);
    others.sort(
        (one, other) ->
            Boolean.compare(together.test(other, subject), together.test(one, subject)));
    return others;
  }

  /** Returns false only if it is proved that the subject does not matter. */
  private boolean canMatter(K subject) {
    assumed.clear();
    trials = 0;
    return canMatter(subject, others(subject), 0);
  }

  private boolean canMatter(K subject, List<K> others, int next) {
    if (++trials > MOST_TRIALS) {
      return true;
    }
    Verdict inFavor = given(subject, Verdict.MET);
    Verdict against = given(subject, Verdict.NOT_MET);
    if (inFavor != against) {
      if ((inFavor != Verdict.UNDETERMINED && against != Verdict.UNDETERMINED)
          || next == others.size()) {
        return true;
      }
    } else if (inFavor != Verdict.UNDETERMINED || next == others.size()) {
      return false;
    }
    K other = others.get(next);
    Verdict first = Verdict.of(together.test(subject, other));
    for (Verdict answer : List.of(first, first.opposite())) {
      assumed.put(other, answer);
      if (canMatter(subject, others, next + 1)) {
        return true;
      }
    }
    assumed.remove(other);
    return false;
  }

  private Verdict given(K subject, Verdict answer) {
    assumed.put(subject, answer);
    Verdict given = verdict.given(answers);
    assumed.remove(subject);
    return given;
  }
}

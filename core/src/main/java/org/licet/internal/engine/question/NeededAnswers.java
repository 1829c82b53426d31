package org.licet.internal.engine.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.AssumedAnswers;

/**
 * Finds a small set of questions that lead to a verdict if all answers are the same. The number of
 * evaluations grows with the logarithm of the number of questions. Not thread-safe.
 */
final class NeededAnswers {

  /**
   * The maximum number of questions in a minimal set. Beyond it, the remaining questions are added
   * as they come.
   */
  private static final int MOST = 24;

  private static final int FEWEST = 4;
  private static final int TRIED = 4_000;

  private final BiPredicate<AssumedAnswers, Verdict> requirement;
  private final Verdict answer;
  private final List<RankedQuestion> sorted;
  private final SubjectPlaces places;

  /** The index in this order of the question at each place. */
  private final int[] indexes;

  private final boolean[] needed;

  private NeededAnswers(
      BiPredicate<AssumedAnswers, Verdict> requirement,
      Verdict answer,
      List<RankedQuestion> sorted,
      SubjectPlaces places) {
    this.requirement = requirement;
    this.answer = answer;
    this.sorted = sorted;
    this.places = places;
    this.needed = new boolean[sorted.size()];
    this.indexes = new int[sorted.size()];
    for (int i = 0; i < indexes.length; i++) {
      indexes[places.ofSubject(sorted.get(i).subject())] = i;
    }
  }

  /**
   * Returns a minimal set of questions that lead to a verdict if each has the same answer; empty if
   * not even all questions lead there.
   *
   * @param requirement whether answers lead to a verdict
   * @param answer the answer to each question, and the intended verdict
   * @param sorted the questions, preferred ones first
   * @param places the place of each of these questions, from 0
   */
  static List<RankedQuestion> of(
      BiPredicate<AssumedAnswers, Verdict> requirement,
      Verdict answer,
      List<RankedQuestion> sorted,
      SubjectPlaces places) {
    return new NeededAnswers(requirement, answer, sorted, places).find();
  }

  private List<RankedQuestion> find() {
    List<RankedQuestion> found = new ArrayList<>();
    int end = sorted.size();
    if (sorted.isEmpty() || !leads(end)) {
      return found;
    }
    int most = Math.max(FEWEST, Math.min(MOST, TRIED / sorted.size()));
    while (!leads(0)) {
      if (found.size() == most) {
        found.addAll(sorted.subList(0, end));
        break;
      }
      end = last(end);
      needed[end] = true;
      found.add(sorted.get(end));
    }
    found.sort(Comparator.comparing(one -> indexes[places.ofSubject(one.subject())]));
    return found;
  }

  /**
   * Returns the index of the last needed question among the first ones. Needed questions often
   * follow one another, so the search begins at the end, with steps that double.
   *
   * @param end the number of questions to consider; they lead to the verdict
   */
  private int last(int end) {
    int most = end;
    int least = 1;
    for (int step = 1; most > least; step *= 2) {
      int next = Math.max(1, most - step);
      if (!leads(next)) {
        least = next + 1;
        break;
      }
      most = next;
    }
    while (least < most) {
      int middle = (least + most) >>> 1;
      if (leads(middle)) {
        most = middle;
      } else {
        least = middle + 1;
      }
    }
    return least - 1;
  }

  /** Returns whether the first answers together with the needed ones lead to the verdict. */
  private boolean leads(int first) {
    return requirement.test(
        question -> isAnswered(places.of(question), first) ? answer : Verdict.UNDETERMINED, answer);
  }

  private boolean isAnswered(int place, int first) {
    return place < 0
        ? place == SubjectPlaces.POINTLESS
        : indexes[place] < first || needed[indexes[place]];
  }
}

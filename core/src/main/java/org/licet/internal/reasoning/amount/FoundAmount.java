package org.licet.internal.reasoning.amount;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Range;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.Together;
import org.licet.text.Text;

/** An amount of one candidate, from what is certain to what is possible. */
public interface FoundAmount {

  /**
   * The records behind an amount.
   *
   * @param evidence the considered records
   * @param asked the questions about them, if the amount is still open
   * @param remarks sentences about the amount
   * @param sources the ids of further sources
   * @param dated whether the amount depends on the evaluation date
   */
  record Grounds(
      List<Evidence> evidence,
      List<Together> asked,
      Set<Text> remarks,
      Set<String> sources,
      boolean dated) {

    /** Returns these grounds with those of another amount. */
    Grounds and(Grounds other) {
      Set<Together> questions = new LinkedHashSet<>(asked);
      questions.addAll(other.asked);
      return new Grounds(
          AmountSum.evidence(evidence, other.evidence),
          List.copyOf(questions),
          union(remarks, other.remarks),
          union(sources, other.sources),
          dated || other.dated);
    }

    private static <E> Set<E> union(Set<E> one, Set<E> other) {
      Set<E> all = new LinkedHashSet<>(one);
      all.addAll(other);
      return all;
    }
  }

  /**
   * The reader of the grounds.
   *
   * @param decimals the number of decimals to show
   * @param asking whether the questions matter
   * @param limitMatters whether general limits matter, such as the hours of a week
   */
  record Reader(int decimals, boolean asking, boolean limitMatters) {

    /** Returns the amount as shown. A limit that only a week sets is left out. */
    public Range range(CountedAmount amount, boolean limited) {
      Range range = amount.toRange(decimals);
      return limitMatters || limited || range.isExact() ? range : Range.from(range.atLeast());
    }
  }

  /** Returns the amount while every open question stays open. */
  CountedAmount open();

  /**
   * Returns the amount while every open question stays open, precise enough to compare it with a
   * threshold. Below the threshold it may differ.
   */
  default CountedAmount open(double threshold) {
    return open();
  }

  /** Returns the amount under the assumed answers. */
  CountedAmount given(AssumedAnswers answers);

  /**
   * Returns the amount under the assumed answers, precise enough to compare it with a threshold.
   * Below the threshold it may differ.
   */
  default CountedAmount given(AssumedAnswers answers, double threshold) {
    return given(answers);
  }

  /**
   * Returns the days on which the amount certainly is below a threshold, or certainly reaches it,
   * under the assumed answers. By default nothing is known.
   *
   * @param application the application that was measured
   */
  default MetDays metDays(
      double threshold, ApplicationContext application, AssumedAnswers answers) {
    return MetDays.unknown(application.day());
  }

  /**
   * Returns the last of the consecutive days from the judged day on which the amount stays the
   * same; an earlier day if that is not known.
   */
  default int sameThrough() {
    return Integer.MIN_VALUE;
  }

  /** Returns the first day of the period that counts; empty if there is none. */
  default Optional<LocalDate> since() {
    return Optional.empty();
  }

  /**
   * Returns whether the records limit the possible amount. Otherwise only a general limit applies,
   * such as the hours of a week, which readers need not see.
   */
  default boolean isLimited() {
    return true;
  }

  /** Returns the records behind the amount. */
  Grounds grounds(Reader reader);
}

package org.licet.internal.reasoning.record;

import java.util.List;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.ApplicationContext;

/**
 * The amount of one record that counts: all of it, or only a part that further facts settle.
 * Implementations are immutable and thread-safe.
 *
 * @param <T> the type of the record
 */
public interface RecordAmount<T> {

  /**
   * Returns the largest amount that is possible; {@link Double#POSITIVE_INFINITY} if it is unknown
   * in a record that may count.
   */
  double most(T record, ApplicationContext application);

  /** Returns the smallest amount that is possible; if it is the largest one, nothing is open. */
  double least(T record, ApplicationContext application);

  /** Returns the largest amount that is possible with the recorded rulings. */
  default double most(RecordEntry<T> entry) {
    return most(entry.record(), entry.context());
  }

  /** Returns the smallest amount that is possible with the recorded rulings. */
  default double least(RecordEntry<T> entry) {
    return least(entry.record(), entry.context());
  }

  /** Returns the largest amount that is possible on any day. */
  default double mostOnAnyDay(RecordEntry<T> entry) {
    return most(entry);
  }

  /** Returns the questions that settle the amount; empty if nothing is open. */
  List<Question> asked(RecordEntry<T> entry);
}

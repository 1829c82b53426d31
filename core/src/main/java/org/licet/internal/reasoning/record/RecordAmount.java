package org.licet.internal.reasoning.record;

import java.util.List;
import org.licet.evaluation.Question;

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
  double most(T record);

  /** Returns the smallest amount that is possible; if it is the largest one, nothing is open. */
  double least(T record);

  /** Returns the questions that settle the amount; empty if nothing is open. */
  List<Question> asked(RecordEntry<T> entry);
}

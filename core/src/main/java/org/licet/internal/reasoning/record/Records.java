package org.licet.internal.reasoning.record;

import java.util.ArrayList;
import java.util.List;
import org.licet.evaluation.Question;
import org.licet.text.Text;

/**
 * The records of a list.
 *
 * @param entries the records
 * @param missingLists questions for lists that are unknown or incomplete
 * @param missingListReasons a sentence about each of these lists
 * @param <T> the type of the records
 */
public record Records<T>(
    List<RecordEntry<T>> entries, List<Question> missingLists, List<Text> missingListReasons) {

  /** Returns the records of both lists. */
  public static <T> Records<T> joined(Records<T> one, Records<T> other) {
    return new Records<>(
        joined(one.entries, other.entries),
        joined(one.missingLists, other.missingLists),
        joined(one.missingListReasons, other.missingListReasons));
  }

  public static <E> List<E> joined(List<E> one, List<E> other) {
    List<E> joined = new ArrayList<>(one.size() + other.size());
    joined.addAll(one);
    joined.addAll(other);
    return joined;
  }
}

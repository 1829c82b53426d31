package org.licet.internal.reasoning;

import java.util.ArrayList;
import java.util.List;
import org.licet.evaluation.Question;
import org.licet.text.Text;

/**
 * The records of one list of a candidate.
 *
 * @param entries every record
 * @param missingLists questions for lists that nobody has given as a whole; there may be further
 *     records in them
 * @param missingListReasons what is said of these lists, a sentence each
 * @param <T> the type of the records
 */
record Records<T>(
    List<RecordEntry<T>> entries, List<Question> missingLists, List<Text> missingListReasons) {

  /** Returns the records of both. */
  static <T> Records<T> joined(Records<T> one, Records<T> other) {
    return new Records<>(
        joined(one.entries, other.entries),
        joined(one.missingLists, other.missingLists),
        joined(one.missingListReasons, other.missingListReasons));
  }

  static <E> List<E> joined(List<E> one, List<E> other) {
    List<E> joined = new ArrayList<>(one.size() + other.size());
    joined.addAll(one);
    joined.addAll(other);
    return joined;
  }
}

package org.licet.reasoning;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;

/**
 * Which of the records at the end of a selection repeat others, with the questions that settle it.
 * Immutable and thread-safe.
 *
 * @param <T> the type of the records
 */
final class Repeated<T> {

  /**
   * What a record repeats.
   *
   * @param first the record that counts for both
   * @param ask what settles whether it repeats it; {@code null} if it does
   */
  private record Repeat<T>(Entry<T> first, @Nullable Question ask) {}

  private final IdentityHashMap<Weighed<T>, Repeat<T>> repeats = new IdentityHashMap<>();

  /**
   * Finds the repeats.
   *
   * @param certain gives what a record counts for certain
   */
  static <T> Repeated<T> of(
      List<Weighed<T>> all, @Nullable Likeness<T> likeness, ToDoubleFunction<Weighed<T>> certain) {
    Repeated<T> repeated = new Repeated<>();
    List<Weighed<T>> counting = new ArrayList<>(all.size());
    List<T> records = new ArrayList<>(all.size());
    for (Weighed<T> one : all) {
      if (one.verdict() != Verdict.NOT_MET) {
        counting.add(one);
        records.add(one.entry().record());
      }
    }
    Repeats repeats =
        likeness == null || counting.size() < 2
            ? null
            : Repeats.of(records, i -> certain.applyAsDouble(counting.get(i)), likeness);
    for (int i = 0; repeats != null && likeness != null && i < counting.size(); i++) {
      if (repeats.isRepeat(i)) {
        Entry<T> entry = counting.get(i).entry();
        Entry<T> first = counting.get(repeats.like(i)).entry();
        repeated.repeats.put(
            counting.get(i),
            new Repeat<>(first, repeats.isAgain(i) ? null : likeness.ask(entry, first)));
      }
    }
    return repeated;
  }

  /** Returns whether a record is of a thing of its own, under the assumed answers. */
  Verdict isOwn(Weighed<T> record, Answers answers) {
    Repeat<T> repeat = repeats.get(record);
    if (repeat == null) {
      return Verdict.MET;
    }
    return repeat.ask == null ? Verdict.NOT_MET : answers.to(repeat.ask);
  }

  /** Returns what settles whether a record is of a thing of its own. */
  List<Question> asked(Weighed<T> record) {
    Repeat<T> repeat = repeats.get(record);
    return repeat == null || repeat.ask == null ? List.of() : List.of(repeat.ask);
  }

  /** Returns the record that counts for a record that repeats it for certain. */
  Optional<Entry<T>> countedFor(Weighed<T> record) {
    Repeat<T> repeat = repeats.get(record);
    return repeat == null || repeat.ask != null ? Optional.empty() : Optional.of(repeat.first);
  }
}

package org.licet.internal.reasoning.identity;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.record.JudgedRecord;
import org.licet.internal.reasoning.record.RecordEntry;

/**
 * The repeated records of a selection, with the questions that would settle uncertain repetitions.
 * Immutable and thread-safe.
 *
 * @param <T> the type of the records
 */
public final class RepeatedRecords<T> {

  /**
   * A repetition.
   *
   * @param first the record that counts for both
   * @param ask the question whether it is a repetition; {@code null} if it certainly is
   */
  private record Repeat<T>(RecordEntry<T> first, @Nullable Question ask) {}

  /** The repetitions; {@code null} if there is none, as of most candidates. */
  private final @Nullable IdentityHashMap<JudgedRecord<T>, Repeat<T>> repeats;

  private RepeatedRecords(@Nullable IdentityHashMap<JudgedRecord<T>, Repeat<T>> repeats) {
    this.repeats = repeats;
  }

  /** Returns no repetitions. */
  public static <T> RepeatedRecords<T> none() {
    return of(List.of(), null, record -> 0);
  }

  /**
   * Finds repetitions.
   *
   * @param certain returns the certain amount of a record
   */
  public static <T> RepeatedRecords<T> of(
      List<JudgedRecord<T>> all,
      @Nullable RecordIdentity<T> likeness,
      ToDoubleFunction<JudgedRecord<T>> certain) {
    List<JudgedRecord<T>> counting = new ArrayList<>(all.size());
    List<T> records = new ArrayList<>(all.size());
    for (JudgedRecord<T> one : all) {
      if (one.verdict() != Verdict.NOT_MET) {
        counting.add(one);
        records.add(one.entry().record());
      }
    }
    RepeatSearch repeats =
        likeness == null || counting.size() < 2
            ? null
            : RepeatSearch.of(records, i -> certain.applyAsDouble(counting.get(i)), likeness);
    if (likeness == null || repeats == null) {
      return new RepeatedRecords<>(null);
    }
    IdentityHashMap<JudgedRecord<T>, Repeat<T>> repeated = new IdentityHashMap<>();
    for (int i = 0; i < counting.size(); i++) {
      if (repeats.isRepeat(i)) {
        RecordEntry<T> entry = counting.get(i).entry();
        RecordEntry<T> first = counting.get(repeats.like(i)).entry();
        repeated.put(
            counting.get(i),
            new Repeat<>(first, repeats.isAgain(i) ? null : likeness.ask(entry, first)));
      }
    }
    return new RepeatedRecords<>(repeated);
  }

  private @Nullable Repeat<T> repeat(JudgedRecord<T> record) {
    return repeats == null ? null : repeats.get(record);
  }

  /** Returns whether a record repeats no other, under the assumed answers. */
  public Verdict isOwn(JudgedRecord<T> record, AssumedAnswers answers) {
    Repeat<T> repeat = repeat(record);
    if (repeat == null) {
      return Verdict.MET;
    }
    return repeat.ask == null ? Verdict.NOT_MET : answers.to(repeat.ask);
  }

  /** Returns the questions whether a record repeats another. */
  public List<Question> asked(JudgedRecord<T> record) {
    Repeat<T> repeat = repeat(record);
    return repeat == null || repeat.ask == null ? List.of() : List.of(repeat.ask);
  }

  /** Returns the record that counts for a certain repetition. */
  public Optional<RecordEntry<T>> countedFor(JudgedRecord<T> record) {
    Repeat<T> repeat = repeat(record);
    return repeat == null || repeat.ask != null ? Optional.empty() : Optional.of(repeat.first);
  }
}

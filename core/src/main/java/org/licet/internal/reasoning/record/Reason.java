package org.licet.internal.reasoning.record;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.text.Text;

/**
 * The reason for the result of a selection step, computed on first use. Immutable and thread-safe.
 *
 * @param because a clause that can follow "since"; it may be empty
 * @param sources the ids of further sources beyond those of the rule
 * @param matter the matter that an issuing body may accept; null if the reason names none
 * @param ofOtherKind whether the record is of another kind, so that no other step matters
 * @param advice advice for the candidate
 * @param <T> the type of the record
 */
record Reason<T>(
    Function<RecordEntry<T>, Text> because,
    Function<RecordEntry<T>, Set<String>> sources,
    @Nullable AcceptableMatter<T> matter,
    boolean ofOtherKind,
    Optional<Text> advice) {

  /** Returns a reason that is only a clause. */
  static <T> Reason<T> of(Function<RecordEntry<T>, Text> because) {
    return about(null, because);
  }

  /** Returns a reason that an issuing body may accept. */
  static <T> Reason<T> about(
      @Nullable AcceptableMatter<T> matter, Function<RecordEntry<T>, Text> because) {
    return new Reason<>(because, Reason::noSources, matter, false, Optional.empty());
  }

  private static Set<String> noSources(RecordEntry<?> entry) {
    return Set.of();
  }

  /** Returns this reason with another clause, and without the meaning of a failure. */
  Reason<T> inOtherWords(Function<RecordEntry<T>, Text> other) {
    return new Reason<>(other, sources, matter, false, Optional.empty());
  }

  /** Returns this reason with another clause. */
  Reason<T> because(Function<RecordEntry<T>, Text> other) {
    return new Reason<>(other, sources, matter, ofOtherKind, advice);
  }

  Reason<T> restingOn(Function<RecordEntry<T>, Set<String>> ids) {
    return new Reason<>(because, ids, matter, ofOtherKind, advice);
  }

  /** Returns this reason, which an issuing body may accept. */
  Reason<T> about(AcceptableMatter<T> accepted) {
    return new Reason<>(because, sources, accepted, ofOtherKind, advice);
  }

  Reason<T> advising(Optional<Text> other) {
    return new Reason<>(because, sources, matter, ofOtherKind, other);
  }

  /** Returns this reason for a record of another kind than the wanted one. */
  Reason<T> ofAnotherKind() {
    return new Reason<>(because, sources, matter, true, advice);
  }
}

package org.licet.candidate;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that is either known or unknown.
 *
 * <p>Unknown is never treated as false, zero or today: an evaluation that needs the value asks a
 * question. Immutable and thread-safe.
 *
 * @param <T> the type of the value
 */
public sealed interface Fact<T> {

  /** A stated value. */
  record Known<T>(T value) implements Fact<T> {
    /** Refuses {@code null}: unknown is {@link Fact#unknown()}. */
    public Known {
      Objects.requireNonNull(
          value, "a known fact has a value; for an unknown one call Fact.unknown()");
    }

    private static final Known<Boolean> YES = new Known<>(true);
    private static final Known<Boolean> NO = new Known<>(false);
  }

  /** Nobody has said. */
  record Unknown<T>() implements Fact<T> {
    private static final Unknown<?> INSTANCE = new Unknown<>();
  }

  /** Returns a stated value. */
  @SuppressWarnings("unchecked") // T is Boolean where the value is one
  static <T> Fact<T> known(T value) {
    if (value instanceof Boolean yes) {
      return (Fact<T>) (yes ? Known.YES : Known.NO); // most facts are one of these two
    }
    return new Known<>(value);
  }

  /** Returns the fact that nobody has stated. */
  @SuppressWarnings("unchecked") // it holds no T
  static <T> Fact<T> unknown() {
    return (Fact<T>) Unknown.INSTANCE;
  }

  /**
   * Returns a stated value, or unknown for {@code null}: the bridge from formats in which absence
   * is null.
   */
  static <T> Fact<T> ofNullable(@Nullable T value) {
    return value == null ? unknown() : known(value);
  }

  /** Tells whether somebody has stated the value. */
  default boolean isKnown() {
    return this instanceof Known;
  }

  /** Tells whether the value is known and equals the given one. */
  default boolean is(T expected) {
    return this instanceof Known<T> known && known.value().equals(expected);
  }

  /** Returns the value, or empty if it is unknown. */
  default Optional<T> toOptional() {
    return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
  }

  /** Returns the known value changed by the function; an unknown fact stays unknown. */
  default <R> Fact<R> map(Function<? super T, ? extends R> change) {
    return this instanceof Known<T> known ? known(change.apply(known.value())) : unknown();
  }
}

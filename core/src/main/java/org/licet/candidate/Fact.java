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

  /** A known value. */
  record Known<T>(T value) implements Fact<T> {
    /** Rejects {@code null}; use {@link Fact#unknown()} for an unknown value. */
    public Known {
      Objects.requireNonNull(
          value, "a known fact has a value; for an unknown one call Fact.unknown()");
    }

    private static final Known<Boolean> YES = new Known<>(true);
    private static final Known<Boolean> NO = new Known<>(false);

    /** Returns the text of any record, but without its format, which is slow. */
    @Override
    public String toString() {
      return "Known[value=" + value + "]";
    }
  }

  /** An unknown value. */
  record Unknown<T>() implements Fact<T> {
    private static final Unknown<?> INSTANCE = new Unknown<>();

    /** Returns the text of any record, but without its format, which is slow. */
    @Override
    public String toString() {
      return "Unknown[]";
    }
  }

  /** Returns a known fact. */
  @SuppressWarnings("unchecked") // T is Boolean if the value is
  static <T> Fact<T> known(T value) {
    if (value instanceof Boolean yes) {
      return (Fact<T>) (yes ? Known.YES : Known.NO); // most facts are yes or no
    }
    return new Known<>(value);
  }

  /** Returns the unknown fact. */
  @SuppressWarnings("unchecked") // an unknown fact has no T
  static <T> Fact<T> unknown() {
    return (Fact<T>) Unknown.INSTANCE;
  }

  /**
   * Returns a known fact, or the unknown fact for {@code null}. Use it for formats in which null
   * means absent.
   */
  static <T> Fact<T> ofNullable(@Nullable T value) {
    return value == null ? unknown() : known(value);
  }

  /** Returns whether the value is known. */
  default boolean isKnown() {
    return this instanceof Known;
  }

  /** Returns whether the value is known and equal to the expected one. */
  default boolean is(T expected) {
    return this instanceof Known<T> known && known.value().equals(expected);
  }

  /** Returns the value, or empty if it is unknown. */
  default Optional<T> toOptional() {
    return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
  }

  /** Returns a fact with the function's result; an unknown fact stays unknown. */
  default <R> Fact<R> map(Function<? super T, ? extends R> change) {
    return this instanceof Known<T> known ? known(change.apply(known.value())) : unknown();
  }
}

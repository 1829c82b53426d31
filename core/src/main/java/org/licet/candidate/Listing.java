package org.licet.candidate;

import java.util.Arrays;
import java.util.List;

/**
 * A list that somebody has given, or unknown. A given list may be empty: the candidate then has
 * none, and that is known.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <E> the type of the entries
 */
public sealed interface Listing<E> {

  /** A given list; empty means none. */
  record Given<E>(List<E> entries) implements Listing<E> {
    /** Copies the list and refuses {@code null} in it. */
    public Given {
      entries = List.copyOf(entries);
    }
  }

  /** We have not been told which. */
  record Unknown<E>() implements Listing<E> {
    private static final Unknown<?> INSTANCE = new Unknown<>();

    @Override
    public List<E> entries() {
      return List.of();
    }
  }

  /** Returns a given list; without entries, that there are none. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static <E> Listing<E> of(E... entries) {
    return new Given<>(Arrays.asList(entries));
  }

  /** Returns a given list; an empty one says that there are none. */
  static <E> Listing<E> of(List<E> entries) {
    return new Given<>(entries);
  }

  /** Returns the list that nobody has given. */
  @SuppressWarnings("unchecked") // it holds no E
  static <E> Listing<E> unknown() {
    return (Listing<E>) Unknown.INSTANCE;
  }

  /** Returns what is listed: nothing if there are none, and nothing if the list is unknown. */
  List<E> entries();

  /** Tells whether somebody has given the list. */
  default boolean isKnown() {
    return this instanceof Given;
  }
}

package org.licet.candidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A list that is known as a whole, known in part, or unknown. A list that is known as a whole may
 * be empty: the candidate then has none.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <E> the type of the entries
 */
public sealed interface Listing<E> {

  /** A whole list; empty means none. */
  record Given<E>(List<E> entries) implements Listing<E> {
    /** Copies the list and refuses {@code null} in it. */
    public Given {
      entries = List.copyOf(entries);
    }
  }

  /** Some entries of a list, which may have others. */
  record Partial<E>(List<E> entries) implements Listing<E> {
    /** Copies the list and refuses {@code null} in it. */
    public Partial {
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

  /** Returns a whole list; without entries, that there are none. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static <E> Listing<E> of(E... entries) {
    return new Given<>(Arrays.asList(entries));
  }

  /** Returns a whole list; an empty one says that there are none. */
  static <E> Listing<E> of(List<E> entries) {
    return new Given<>(entries);
  }

  /** Returns a list that is known in part: these entries, and perhaps others. */
  static <E> Listing<E> partial(List<E> entries) {
    return new Partial<>(entries);
  }

  /** Returns the list that nobody has given. */
  @SuppressWarnings("unchecked") // it holds no E
  static <E> Listing<E> unknown() {
    return (Listing<E>) Unknown.INSTANCE;
  }

  /** Returns what is listed: nothing if there are none, and nothing if the list is unknown. */
  List<E> entries();

  /** Tells whether the whole list is known, so that there are no other entries. */
  default boolean isKnown() {
    return this instanceof Given;
  }

  /** Tells whether entries are known and there may be others. */
  default boolean isPartial() {
    return this instanceof Partial;
  }

  /** Returns this list as one that may have other entries; an unknown one stays unknown. */
  default Listing<E> asPartial() {
    return this instanceof Given ? partial(entries()) : this;
  }

  /** Returns this list with each entry changed; what is known of it stays as it is. */
  default <R> Listing<R> map(Function<? super E, ? extends R> change) {
    List<R> changed = new ArrayList<>(entries().size());
    for (E entry : entries()) {
      changed.add(change.apply(entry));
    }
    if (this instanceof Unknown) {
      return unknown();
    }
    return isKnown() ? of(changed) : partial(changed);
  }

  /** Returns this list with one entry more; of an unknown one, nothing else is known. */
  default Listing<E> and(E entry) {
    List<E> longer = new ArrayList<>(entries().size() + 1);
    longer.addAll(entries());
    longer.add(entry);
    return isKnown() ? of(longer) : partial(longer);
  }
}

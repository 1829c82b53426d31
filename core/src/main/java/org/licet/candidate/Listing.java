package org.licet.candidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A list that is complete, incomplete or unknown. A complete list may be empty: the candidate has
 * none.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <E> the type of the entries
 */
public sealed interface Listing<E> {

  /** A complete list; empty means none. */
  record Given<E>(List<E> entries) implements Listing<E> {
    /** Copies the list and rejects {@code null} entries. */
    public Given {
      entries = List.copyOf(entries);
    }
  }

  /** The known entries of an incomplete list. */
  record Partial<E>(List<E> entries) implements Listing<E> {
    /** Copies the list and rejects {@code null} entries. */
    public Partial {
      entries = List.copyOf(entries);
    }
  }

  /** An unknown list. */
  record Unknown<E>() implements Listing<E> {
    private static final Unknown<?> INSTANCE = new Unknown<>();

    @Override
    public List<E> entries() {
      return List.of();
    }
  }

  /** Returns a complete list; without entries, the candidate has none. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static <E> Listing<E> of(E... entries) {
    return new Given<>(Arrays.asList(entries));
  }

  /** Returns a complete list; an empty list means that the candidate has none. */
  static <E> Listing<E> of(List<E> entries) {
    return new Given<>(entries);
  }

  /** Returns an incomplete list: these entries, and possibly others. */
  static <E> Listing<E> partial(List<E> entries) {
    return new Partial<>(entries);
  }

  /** Returns the unknown list. */
  @SuppressWarnings("unchecked") // an unknown list has no E
  static <E> Listing<E> unknown() {
    return (Listing<E>) Unknown.INSTANCE;
  }

  /** Returns the known entries; empty if there are none or the list is unknown. */
  List<E> entries();

  /** Returns whether the list is complete. */
  default boolean isKnown() {
    return this instanceof Given;
  }

  /** Returns whether the list is incomplete: it has known entries and may have others. */
  default boolean isPartial() {
    return this instanceof Partial;
  }

  /** Returns this list marked as incomplete; an unknown list stays unknown. */
  default Listing<E> asPartial() {
    return this instanceof Given ? partial(entries()) : this;
  }

  /**
   * Returns this list with each entry changed. A complete list stays complete, an incomplete one
   * incomplete, an unknown one unknown.
   */
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

  /**
   * Returns this list with another entry. An unknown list becomes an incomplete list with that
   * entry.
   */
  default Listing<E> and(E entry) {
    List<E> longer = new ArrayList<>(entries().size() + 1);
    longer.addAll(entries());
    longer.add(entry);
    return isKnown() ? of(longer) : partial(longer);
  }
}

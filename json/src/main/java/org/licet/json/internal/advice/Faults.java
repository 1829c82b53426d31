package org.licet.json.internal.advice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The faults of one candidate. Reading goes on after a fault, with an unknown value in its place.
 * Not thread-safe.
 *
 * @param <F> the type of a fault
 */
public final class Faults<F extends RuntimeException> {

  /** The most faults of a candidate. The first ones are enough to mend its source. */
  public static final int MOST = 100;

  private final Class<F> type;
  private final Function<F, ?> identity;
  private final List<F> found = new ArrayList<>();
  private final Set<Object> known = new HashSet<>();

  /**
   * Creates an empty collection.
   *
   * @param identity equal for the same fault, which a second reading finds again
   */
  public Faults(Class<F> type, Function<F, ?> identity) {
    this.type = type;
    this.identity = identity;
  }

  /** Thrown if the faults are too many to go on. Without a message: the faults have theirs. */
  public static final class EnoughException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private EnoughException() {
      super(null, null, false, false);
    }
  }

  /**
   * Returns a value that is read, or another one after a fault.
   *
   * @throws EnoughException if the faults are too many to go on
   */
  public <T> T reading(Supplier<T> reading, T otherwise) {
    try {
      return reading.get();
    } catch (RuntimeException e) {
      if (!type.isInstance(e)) {
        throw e;
      }
      add(type.cast(e));
      return otherwise;
    }
  }

  /**
   * Adds a fault.
   *
   * @throws EnoughException if the faults are too many to go on
   */
  public void add(F fault) {
    if (known.add(identity.apply(fault))) {
      found.add(fault);
    }
    if (found.size() == MOST) {
      throw enough();
    }
  }

  /** Returns an exception that ends the reading. */
  public EnoughException enough() {
    return new EnoughException();
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Returns the faults in the order in which they were found. */
  public List<F> found() {
    return List.copyOf(found);
  }
}

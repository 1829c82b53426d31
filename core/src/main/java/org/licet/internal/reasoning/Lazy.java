package org.licet.internal.reasoning;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed on first use. Thread-safe: concurrent threads may each compute it, and
 * get equal values.
 *
 * @param <T> the type of the value, immutable
 */
public final class Lazy<T> implements Supplier<T> {

  private final Supplier<? extends T> making;
  private volatile @Nullable T made;

  private Lazy(Supplier<? extends T> making) {
    this.making = making;
  }

  /** Returns a value that is computed on first use. */
  public static <T> Lazy<T> of(Supplier<? extends T> making) {
    return new Lazy<>(making);
  }

  @Override
  public T get() {
    T value = made;
    if (value == null) {
      value = making.get();
      made = value;
    }
    return value;
  }
}

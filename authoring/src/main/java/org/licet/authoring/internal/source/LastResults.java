package org.licet.authoring.internal.source;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The results of a computation on named things. Each is kept until its thing changes. Thread-safe.
 *
 * @param <I> the type of the things, compared by identity
 * @param <R> the type of the results
 */
public final class LastResults<I, R> {

  private record Kept<I, R>(I input, R result) {}

  private final Map<String, Kept<I, R>> kept = new ConcurrentHashMap<>();

  /** Returns the result for a thing, computed if the thing of this name is another one. */
  public R of(String name, I input, Supplier<R> computation) {
    Kept<I, R> last = kept.get(name);
    if (last != null && last.input == input) {
      return last.result;
    }
    R result = computation.get();
    kept.put(name, new Kept<>(input, result));
    return result;
  }

  /** Returns true if two things are the same object, which their equal content does not tell. */
  public static boolean areSame(@Nullable Object one, @Nullable Object other) {
    return one == other;
  }

  /** Returns the last result of a name. */
  public Optional<R> last(String name) {
    return Optional.ofNullable(kept.get(name)).map(Kept::result);
  }
}

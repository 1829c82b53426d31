package org.licet.engine;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.licet.reasoning.Conclusion;

/**
 * What is concluded on the criteria that are wanted, for one candidate as of one day. Immutable and
 * thread-safe.
 */
final class Conclusions {

  private final Wanted wanted;

  /** In the order of the rules; never changed. */
  private final Conclusion[] concluded;

  Conclusions(Wanted wanted, Conclusion[] concluded) {
    this.wanted = wanted;
    this.concluded = concluded;
  }

  /** Returns the conclusion on a criterion, or {@code null} if it is not wanted. */
  @Nullable Conclusion find(String criterion) {
    int place = wanted.indexOf(criterion);
    return place < 0 ? null : concluded[place];
  }

  /**
   * Returns the conclusion on a criterion.
   *
   * @throws IllegalStateException if there is none
   */
  Conclusion on(String criterion) {
    Conclusion conclusion = find(criterion);
    if (conclusion == null) {
      throw new IllegalStateException("Nothing was concluded on " + criterion);
    }
    return conclusion;
  }

  /** Returns these conclusions, each changed. */
  Conclusions changed(UnaryOperator<Conclusion> change) {
    Conclusion[] changed = new Conclusion[concluded.length];
    for (int i = 0; i < changed.length; i++) {
      changed[i] = change.apply(concluded[i]);
    }
    return new Conclusions(wanted, changed);
  }

  /** Returns these conclusions, each combined with the other one on the same criterion. */
  Conclusions combined(Conclusions other, BinaryOperator<Conclusion> combining) {
    Conclusion[] combined = new Conclusion[concluded.length];
    for (int i = 0; i < combined.length; i++) {
      combined[i] = combining.apply(concluded[i], other.concluded[i]);
    }
    return new Conclusions(wanted, combined);
  }
}

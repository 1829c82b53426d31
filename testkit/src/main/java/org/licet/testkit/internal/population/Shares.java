package org.licet.testkit.internal.population;

import java.util.ArrayList;
import java.util.List;

/**
 * Values with their weights. Immutable and thread-safe if the values are.
 *
 * @param <T> the type of the values
 */
final class Shares<T> {

  private final List<T> values;
  private final int[] upTo;

  private Shares(List<T> values, int[] upTo) {
    this.values = List.copyOf(values);
    this.upTo = upTo;
  }

  /** Starts a table with its first value. */
  static <T> Table<T> of(int weight, T value) {
    return new Table<T>().and(weight, value);
  }

  /** Returns a random value, with probabilities proportional to the weights. */
  T draw(Dice dice) {
    int at = dice.below(upTo[upTo.length - 1]);
    int low = 0;
    int high = upTo.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at < upTo[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return values.get(low);
  }

  /** Collects values with their weights. Not thread-safe. */
  static final class Table<T> {
    private final List<T> values = new ArrayList<>();
    private final List<Integer> weights = new ArrayList<>();

    private Table() {}

    Table<T> and(int weight, T value) {
      values.add(value);
      weights.add(weight);
      return this;
    }

    Shares<T> table() {
      int[] upTo = new int[weights.size()];
      int sum = 0;
      for (int i = 0; i < upTo.length; i++) {
        sum += weights.get(i);
        upTo[i] = sum;
      }
      return new Shares<>(values, upTo);
    }
  }

  /** A range of equally likely numbers. */
  record Band(int from, int to) {
    int draw(Dice dice) {
      return dice.between(from, to);
    }
  }
}

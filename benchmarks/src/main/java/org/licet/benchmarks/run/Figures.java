package org.licet.benchmarks.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures by measure and contender, with several of each. Not thread-safe. */
final class Figures {

  /**
   * The figures of one measure and contender, summed up.
   *
   * @param median the median
   * @param least the least
   * @param most the most
   */
  record Spread(double median, double least, double most) {
    double over(Spread other) {
      return median / other.median;
    }
  }

  private final Map<String, Map<String, List<Double>>> all = new LinkedHashMap<>();

  void add(String measure, String contender, double figure) {
    all.computeIfAbsent(measure, any -> new LinkedHashMap<>())
        .computeIfAbsent(contender, any -> new ArrayList<>())
        .add(figure);
  }

  /** Returns the names with figures of a measure, in the order of the first figures. */
  List<String> names(String measure) {
    return List.copyOf(all.getOrDefault(measure, Map.of()).keySet());
  }

  boolean has(String measure, String contender) {
    return all.getOrDefault(measure, Map.of()).containsKey(contender);
  }

  /**
   * Returns the figures of a contender.
   *
   * @throws IllegalArgumentException if the contender has no figures
   */
  Spread of(String measure, String contender) {
    List<Double> figures = all.getOrDefault(measure, Map.of()).get(contender);
    if (figures == null) {
      throw new IllegalArgumentException(measure + " was not measured of " + contender);
    }
    List<Double> sorted = new ArrayList<>(figures);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
  }

  Map<String, Map<String, List<Double>>> asMap() {
    return Collections.unmodifiableMap(all);
  }
}

package org.licet.internal.reasoning;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The results that do not depend on the day, which the judgments of one candidate on several days
 * share, such as the questions about a job. Each is computed on the first day that needs it.
 * Results for the last day are kept too. Not thread-safe.
 */
public final class DayIndependent {

  private final IdentityHashMap<Object, Map<Integer, Object>> known = new IdentityHashMap<>();

  private final IdentityHashMap<Object, Map<AssumedAnswers, Object>> ofAll =
      new IdentityHashMap<>();

  private final IdentityHashMap<Object, OfDay> ofLastDay = new IdentityHashMap<>();

  /** A result for a day. */
  private record OfDay(int day, Object made) {}

  /**
   * Returns a result for a day, of which the one for the last day is kept.
   *
   * @param by what the result is computed by; another object may have other results
   */
  @SuppressWarnings("unchecked") // each object stores results of one type
  public <V> V ofDay(Object by, int day, Supplier<V> making) {
    OfDay last = ofLastDay.get(by);
    if (last == null || last.day != day) {
      last = new OfDay(day, making.get());
      ofLastDay.put(by, last);
    }
    return (V) last.made;
  }

  /**
   * Returns a result about all records that is the same on every day.
   *
   * @param by what the result is computed by; another object may have other results
   * @param answers the answers that the result assumes; other answers may have other results
   */
  @SuppressWarnings("unchecked") // each object stores results of one type
  public <V> V ofAll(Object by, AssumedAnswers answers, Supplier<V> making) {
    Map<AssumedAnswers, Object> results = ofAll.computeIfAbsent(by, any -> new HashMap<>(4));
    Object made = results.get(answers);
    if (made == null) {
      made = making.get();
      results.put(answers, made);
    }
    return (V) made;
  }

  /**
   * Returns a result that is the same on every day.
   *
   * @param by what the result is computed by; another object may have other results
   * @param place the place of the record in its list
   */
  @SuppressWarnings("unchecked") // each object stores results of one type
  public <V> V of(Object by, int place, Supplier<V> making) {
    Map<Integer, Object> results = known.computeIfAbsent(by, any -> new HashMap<>());
    Object made = results.get(place);
    if (made == null) {
      made = making.get();
      results.put(place, made);
    }
    return (V) made;
  }
}

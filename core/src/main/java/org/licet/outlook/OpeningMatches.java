package org.licet.outlook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.licet.evaluation.EvaluationException;

/**
 * The candidates beside one opening: how many are in each group, and the best of each group. Memory
 * holds no other candidates. Not thread-safe, except for {@link #next}.
 */
public final class OpeningMatches {

  private final String opening;
  private final LocalDate on;
  private final Optional<LocalDate> start;
  private final int top;
  private final Map<Match.Group, Long> counts = new EnumMap<>(Match.Group.class);
  private final Map<Match.Group, List<Match>> best = new EnumMap<>(Match.Group.class);

  /** The last match that each full group keeps. Other threads read it. */
  private final Map<Match.Group, Match> last = new ConcurrentHashMap<>();

  /** The same for the candidates before those of this instance. */
  private final Map<Match.Group, Match> lastBefore;

  private OpeningMatches(
      String opening,
      LocalDate on,
      Optional<LocalDate> start,
      int top,
      Map<Match.Group, Match> lastBefore) {
    this.opening = opening;
    this.on = on;
    this.start = start;
    this.top = top;
    this.lastBefore = lastBefore;
  }

  /**
   * Returns an instance without candidates.
   *
   * @param top the number of candidates to keep in each group, 1 or more
   */
  public static OpeningMatches of(
      String opening, LocalDate on, Optional<LocalDate> start, int top) {
    if (top < 1) {
      throw new IllegalArgumentException(
          "The number of candidates to keep is " + top + ". Expected 1 or more.");
    }
    return new OpeningMatches(opening, on, start, top, Map.of());
  }

  /**
   * Returns an instance for candidates who come after those of this one. It keeps none who could
   * not be among the best of both. Other threads may use it while this one gets candidates.
   */
  public OpeningMatches next() {
    return new OpeningMatches(opening, on, start, top, last);
  }

  /** Returns the id of the opening. */
  public String opening() {
    return opening;
  }

  /** Returns the day of the match. */
  public LocalDate on() {
    return on;
  }

  /** Returns the start of the position; empty if it is unknown. */
  public Optional<LocalDate> start() {
    return start;
  }

  /** Returns the number of candidates in a group. */
  public long count(Match.Group group) {
    return counts.getOrDefault(group, 0L);
  }

  /** Returns the number of candidates in all groups. */
  public long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns the best candidates of a group, best first. */
  public List<Match> best(Match.Group group) {
    return List.copyOf(best.getOrDefault(group, List.of()));
  }

  /** Returns the best candidates of every group, in the order of the groups. */
  public List<Match> best() {
    List<Match> all = new ArrayList<>();
    best.values().forEach(all::addAll);
    return all;
  }

  /**
   * Returns whether a candidate is among the best of its group so far. It finds only those facts of
   * the match that decide.
   *
   * @throws EvaluationException if a rule fails on the candidate
   */
  public boolean isAmongBest(Match match) {
    Match before = lastBefore.get(match.group());
    if (before != null && !match.precedes(before)) {
      return false;
    }
    List<Match> kept = best.getOrDefault(match.group(), List.of());
    if (kept.size() == top && !match.precedes(kept.get(top - 1))) {
      return false;
    }
    match.complete();
    return true;
  }

  /**
   * Adds a candidate.
   *
   * @throws EvaluationException if a rule fails on the candidate
   */
  public void add(Match match) {
    boolean kept = isAmongBest(match);
    counts.merge(match.group(), 1L, Long::sum);
    if (kept) {
      keep(match);
    }
  }

  /** Adds the candidates of another instance, which come after those of this one. */
  public void add(OpeningMatches later) {
    later.counts.forEach((group, number) -> counts.merge(group, number, Long::sum));
    later
        .best
        .values()
        .forEach(group -> group.stream().filter(this::isAmongBest).forEach(this::keep));
  }

  private void keep(Match match) {
    List<Match> kept = best.computeIfAbsent(match.group(), any -> new ArrayList<>());
    if (kept.size() == top) {
      kept.remove(top - 1);
    }
    int at = kept.size();
    while (at > 0 && Match.BEST_FIRST.compare(match, kept.get(at - 1)) < 0) {
      at--;
    }
    kept.add(at, match);
    if (kept.size() == top) {
      last.put(match.group(), kept.get(top - 1));
    }
  }
}

package org.licet.internal.reasoning.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The periods of work of a candidate, some of which may be open. Not thread-safe. */
public final class PossibleWork {

  private final List<WorkPeriod> settled = new ArrayList<>(4);
  private List<OpenPeriod> open = List.of();
  private boolean unlimited;
  private boolean boundless;

  /**
   * A period that may not count, or whose days are open.
   *
   * @param most the longest possible period
   * @param firstAtLatest the latest first day
   * @param endAtEarliest the earliest end
   * @param optional whether the period may not count at all
   */
  record OpenPeriod(WorkPeriod most, int firstAtLatest, int endAtEarliest, boolean optional) {

    /** Returns whether the period is certain to have a day that counts. */
    boolean isCertain() {
      return !optional && firstAtLatest < endAtEarliest && firstAtLatest != WorkPeriod.ANY_DAY;
    }

    WorkPeriod least() {
      return new WorkPeriod(firstAtLatest, endAtEarliest, most.rate());
    }

    /** Returns the number of choices, each another first day, end, or no day. */
    double choices() {
      double firsts = 1.0 + Math.max(0L, (long) firstAtLatest - most.first());
      double ends = 1.0 + Math.max(0L, (long) most.end() - endAtEarliest);
      return firsts * ends + (optional ? 1 : 0);
    }

    private boolean mayBeMissing() {
      return optional || endAtEarliest <= most.first();
    }
  }

  /**
   * Adds a period.
   *
   * @param counts whether it certainly counts
   * @param least the certain period; it may be empty
   * @param most the longest possible period
   */
  public void add(boolean counts, WorkPeriod least, WorkPeriod most) {
    if (most.isEmpty()) {
      return;
    }
    if (counts && least.equals(most) && most.first() != WorkPeriod.ANY_DAY) {
      settled.add(most);
      return;
    }
    if (open.isEmpty()) {
      open = new ArrayList<>(4);
    }
    unlimited |= most.first() == WorkPeriod.ANY_DAY;
    boundless |= counts && least.first() == WorkPeriod.ANY_DAY && !least.isEmpty();
    open.add(new OpenPeriod(most, least.first(), least.end(), !counts));
  }

  /** Returns whether no day is possible. */
  public boolean isEmpty() {
    return settled.isEmpty() && open.isEmpty();
  }

  /** Returns whether everything is certain. */
  boolean isSettled() {
    return open.isEmpty();
  }

  /** Returns whether a period has no earliest day. */
  public boolean isUnlimited() {
    return unlimited;
  }

  /**
   * Returns whether a period certainly counts and begins before every day. Such a period suffices
   * for any amount.
   */
  public boolean isBoundless() {
    return boundless;
  }

  /** Returns whether the certain days alone are one possible outcome. */
  boolean hasPossibleExtremes() {
    for (OpenPeriod period : open) {
      if (!period.optional && !period.isCertain()) {
        return false;
      }
    }
    return true;
  }

  /** Returns the number of periods that are possible. */
  public int size() {
    return settled.size() + open.size();
  }

  List<WorkPeriod> settled() {
    return settled;
  }

  List<OpenPeriod> open() {
    return open;
  }

  /** Returns the days that certainly count. */
  List<WorkPeriod> certain() {
    if (open.isEmpty()) {
      return settled;
    }
    List<WorkPeriod> certain = new ArrayList<>(size());
    certain.addAll(settled);
    for (OpenPeriod period : open) {
      if (period.isCertain()) {
        certain.add(period.least());
      }
    }
    return certain;
  }

  /** Returns all possible days. */
  List<WorkPeriod> possible() {
    List<WorkPeriod> possible = new ArrayList<>(size());
    possible.addAll(settled);
    for (OpenPeriod period : open) {
      possible.add(period.most);
    }
    return possible;
  }

  /** Returns the number of days on which a period begins or ends that touches an open one. */
  int cuts() {
    List<WorkPeriod> longest = open.stream().map(OpenPeriod::most).toList();
    TreeMap<Integer, Integer> zones = new TreeMap<>(); // from the first day to the end
    for (WorkPeriod zone : WorkPeriod.join(longest, Double.POSITIVE_INFINITY)) {
      zones.put(zone.first(), zone.end());
    }
    int touching = open.size();
    for (WorkPeriod period : settled) {
      Map.Entry<Integer, Integer> zone = zones.floorEntry(period.end());
      touching += zone != null && zone.getValue() >= period.first() ? 1 : 0;
    }
    return 2 * touching;
  }

  /** Returns the number of combinations of choices for the open periods. */
  double choices() {
    double choices = 1;
    for (OpenPeriod period : open) {
      choices *= period.choices();
    }
    return choices;
  }

  /**
   * Passes on the periods of each combination of choices for the open periods, while the receiver
   * returns true.
   */
  void whileWanted(Predicate<List<WorkPeriod>> receiver) {
    List<WorkPeriod> chosen = new ArrayList<>(size());
    chosen.addAll(settled);
    choose(0, chosen, receiver);
  }

  private boolean choose(int next, List<WorkPeriod> chosen, Predicate<List<WorkPeriod>> receiver) {
    if (next == open.size()) {
      return receiver.test(chosen);
    }
    OpenPeriod period = open.get(next);
    boolean wanted = !period.mayBeMissing() || choose(next + 1, chosen, receiver);
    for (int first = period.most.first(); wanted && first <= period.firstAtLatest; first++) {
      int end = Math.max(first + 1, period.endAtEarliest);
      for (; wanted && end <= period.most.end(); end++) {
        chosen.add(new WorkPeriod(first, end, period.most.rate()));
        wanted = choose(next + 1, chosen, receiver);
        chosen.remove(chosen.size() - 1);
      }
    }
    return wanted;
  }
}

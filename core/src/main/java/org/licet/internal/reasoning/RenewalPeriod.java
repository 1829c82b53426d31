package org.licet.internal.reasoning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Days on which a credential can be renewed. Immutable and thread-safe.
 *
 * @param kind whether renewal is regular or late
 * @param first the first day
 * @param last the last day, inclusive
 * @param record the JSON pointer to the credential
 */
public record RenewalPeriod(Kind kind, LocalDate first, LocalDate last, String record)
    implements Comparable<RenewalPeriod> {

  /** The kind of a period. */
  public enum Kind {
    /** The window that ends on the day of expiry, or before it. */
    WINDOW,
    /** Days after the day of expiry. */
    LATE
  }

  private static final Comparator<RenewalPeriod> ORDER =
      Comparator.comparing(RenewalPeriod::first)
          .thenComparing(RenewalPeriod::last)
          .thenComparing(RenewalPeriod::kind)
          .thenComparing(RenewalPeriod::record);

  /** Returns the periods of several criteria, earliest first. */
  public static Set<RenewalPeriod> ofAll(
      List<? extends Reasoning> criteria, ApplicationContext application) {
    Set<RenewalPeriod> all = new TreeSet<>();
    criteria.forEach(one -> all.addAll(one.renewalPeriods(application)));
    return all;
  }

  @Override
  public int compareTo(RenewalPeriod other) {
    return ORDER.compare(this, other);
  }
}

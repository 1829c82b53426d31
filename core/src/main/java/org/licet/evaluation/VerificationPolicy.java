package org.licet.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Verification;
import org.licet.text.Text;

/**
 * The host's policy on self-reported records: which lists count only once their records are
 * verified, and how old a verification may be. Until then, such a record is unknown: it may be
 * wrong in any field, or not exist.
 *
 * <pre>{@code
 * VerificationPolicy policy =
 *     VerificationPolicy.builder()
 *         .within(180, "licenses", "certifications")
 *         .from(LocalDate.of(2025, 7, 1))
 *         .within(120, "licenses", "certifications")
 *         .build();
 * Evaluation evaluation = evaluator.under(policy).evaluate(nurse, "CCM", Stage.EXAMINATION, day);
 * }</pre>
 *
 * <p>A record is verified if its verification names who checked it and the day, and that day is not
 * after the evaluation. Immutable and thread-safe.
 */
public final class VerificationPolicy {

  /** The declarations about conduct, which a policy names as it names a list. */
  public static final String CONDUCT = "conduct";

  /** No policy: every record counts as it is stated. */
  public static final VerificationPolicy NONE = builder().build();

  private static final int NO_LIMIT = Integer.MAX_VALUE;

  /** The days by list, by the first day on which they apply. */
  private final NavigableMap<LocalDate, Map<String, Integer>> versions;

  private VerificationPolicy(NavigableMap<LocalDate, Map<String, Integer>> versions) {
    this.versions = versions;
  }

  /** Returns a builder of a policy that requires nothing. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the names that a policy can use: those of the lists of a candidate, and conduct. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(Candidate.lists());
    names.add(CONDUCT);
    return List.copyOf(names);
  }

  /** Returns the lists whose records must be verified on a day, in alphabetical order. */
  public List<String> lists(LocalDate on) {
    return List.copyOf(inForce(on).keySet());
  }

  /**
   * Returns the maximum age of a verification in days; empty if it has no limit or the policy does
   * not name the list.
   */
  public OptionalInt days(String list, LocalDate on) {
    Integer days = inForce(on).get(list);
    return days == null || days == NO_LIMIT ? OptionalInt.empty() : OptionalInt.of(days);
  }

  /**
   * Returns whether a record counts on a day. If only the month or year of the date is known, every
   * day of it must be acceptable.
   *
   * @param list the list of the record, or {@link #CONDUCT}
   */
  public boolean accepts(String list, Verification verification, LocalDate on) {
    Integer days = inForce(on).get(list);
    if (days == null) {
      return true;
    }
    return verification.by().isKnown()
        && verification.on() instanceof Fact.Known<PartialDate> checked
        && !checked.value().latest().isAfter(on)
        && (days == NO_LIMIT || !checked.value().earliest().isBefore(on.minusDays(days)));
  }

  private Map<String, Integer> inForce(LocalDate on) {
    Map.Entry<LocalDate, Map<String, Integer>> version = versions.floorEntry(on);
    return version == null ? Map.of() : version.getValue();
  }

  /** Returns the version of this policy in force on a day, alone; {@link #NONE} if none is. */
  public VerificationPolicy on(LocalDate day) {
    Map.Entry<LocalDate, Map<String, Integer>> version = versions.floorEntry(day);
    if (version == null || version.getValue().isEmpty()) {
      return NONE;
    }
    NavigableMap<LocalDate, Map<String, Integer>> only = new TreeMap<>();
    only.put(version.getKey(), version.getValue());
    return new VerificationPolicy(only);
  }

  /**
   * Returns the first day of each version, in order. {@link LocalDate#MIN} is that of a version
   * without one.
   */
  public List<LocalDate> firstDays() {
    return List.copyOf(versions.keySet());
  }

  /**
   * Returns the verifications that the policy requires on a day, such as "verification of a license
   * (at most 120 days old)".
   */
  public Text words(LocalDate on) {
    return Text.list(
        inForce(on).entrySet().stream()
            .map(
                required -> {
                  Text what = Text.of("fact." + required.getKey() + ".verified");
                  return required.getValue() == NO_LIMIT
                      ? what
                      : Text.of("policy.within", what, required.getValue());
                })
            .toList());
  }

  /** Returns whether the policy never requires anything. */
  public boolean isEmpty() {
    return versions.values().stream().allMatch(Map::isEmpty);
  }

  /**
   * Returns the policy that requires what either policy requires: of two ages of one list, the
   * lower one.
   */
  public VerificationPolicy and(VerificationPolicy other) {
    if (isEmpty() || equals(other)) {
      return other;
    }
    if (other.isEmpty()) {
      return this;
    }
    NavigableMap<LocalDate, Map<String, Integer>> both = new TreeMap<>();
    for (LocalDate day : concat(versions.keySet(), other.versions.keySet())) {
      Map<String, Integer> lists = new TreeMap<>(inForce(day));
      other.inForce(day).forEach((list, days) -> lists.merge(list, days, Math::min));
      both.put(day, Collections.unmodifiableMap(lists));
    }
    return new VerificationPolicy(both);
  }

  private static List<LocalDate> concat(Collection<LocalDate> some, Collection<LocalDate> others) {
    List<LocalDate> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VerificationPolicy that && versions.equals(that.versions);
  }

  @Override
  public int hashCode() {
    return versions.hashCode();
  }

  @Override
  public String toString() {
    return "VerificationPolicy" + versions;
  }

  /** Builds a {@link VerificationPolicy}. Not thread-safe. */
  public static final class Builder {

    private final NavigableMap<LocalDate, Map<String, Integer>> versions = new TreeMap<>();
    private LocalDate from = LocalDate.MIN;

    private Builder() {}

    /**
     * Starts another version of the policy, which requires nothing yet. It replaces the one before
     * from a day on.
     */
    public Builder from(LocalDate from) {
      this.from = from;
      versions.computeIfAbsent(from, any -> new TreeMap<>());
      return this;
    }

    /**
     * Requires that the records of lists are verified, however long ago.
     *
     * @throws IllegalArgumentException if a name is not one of {@link #names()}
     */
    public Builder verified(String... lists) {
      return require(NO_LIMIT, List.of(lists));
    }

    /**
     * Requires that the records of lists are verified on the day of the evaluation or in a number
     * of days before it.
     *
     * @throws IllegalArgumentException if the number is below 1, or a name is not one of {@link
     *     #names()}
     */
    public Builder within(int days, String... lists) {
      if (days < 1 || days == NO_LIMIT) {
        throw new IllegalArgumentException(
            "A verification counts for " + days + " days. Expected 1 day or more.");
      }
      return require(days, List.of(lists));
    }

    private Builder require(int days, Collection<String> lists) {
      for (String list : lists) {
        if (!names().contains(list)) {
          throw new IllegalArgumentException(
              "\""
                  + list
                  + "\" is not a list of records. Expected one of "
                  + String.join(", ", names())
                  + ".");
        }
        versions.computeIfAbsent(from, any -> new TreeMap<>()).put(list, days);
      }
      return this;
    }

    /** Builds the policy. */
    public VerificationPolicy build() {
      NavigableMap<LocalDate, Map<String, Integer>> copy = new TreeMap<>();
      versions.forEach(
          (day, lists) -> copy.put(day, Collections.unmodifiableMap(new TreeMap<>(lists))));
      return new VerificationPolicy(copy);
    }
  }
}

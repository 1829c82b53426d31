package org.licet.candidate;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Facts that the source of some records states for all of them, such as that every job is paid and
 * in the United States. They count only where a record does not state the fact itself, and never
 * against a fact that it states.
 *
 * <pre>{@code
 * AssumedFacts ours =
 *     AssumedFacts.of(
 *         Candidate.withId("all").employment(Job.builder().paid(true).country("US")).build());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class AssumedFacts {

  /** Nothing is assumed. */
  public static final AssumedFacts NONE = of(Candidate.withId("all").build());

  private final Candidate ofAll;
  private final boolean empty;

  private AssumedFacts(Candidate ofAll) {
    this.ofAll = ofAll;
    this.empty = ofAll.equals(Candidate.withId(ofAll.id()).build());
  }

  /**
   * Returns the facts of a candidate as those of all candidates. In each list, the only record has
   * the facts of every record.
   *
   * @throws IllegalArgumentException if a list has several records
   */
  public static AssumedFacts of(Candidate ofAll) {
    for (Field<Candidate> field : Candidate.TYPE.fields()) {
      if (field instanceof Field.Records<Candidate, ?> list
          && list.of(ofAll).entries().size() > 1) {
        throw new IllegalArgumentException(
            "The list " + list.name() + " has several records. Expected the facts of all of them.");
      }
    }
    return new AssumedFacts(ofAll);
  }

  /** A candidate with assumed facts. Immutable and thread-safe. */
  public static final class Applied {

    private final Candidate candidate;
    private final Set<String> pointers;

    private Applied(Candidate candidate, Set<String> pointers) {
      this.candidate = candidate;
      this.pointers = Set.copyOf(pointers);
    }

    /** Returns the candidate with the facts, which it marks as {@linkplain Candidate#assumed}. */
    public Candidate candidate() {
      return candidate;
    }

    /** Returns the JSON pointers to the facts that are assumed. */
    public Set<String> pointers() {
      return pointers;
    }
  }

  /**
   * Returns a candidate with these facts where they are unknown, beside those that its source
   * assumed.
   */
  public Applied applyTo(Candidate candidate) {
    Set<String> pointers = new LinkedHashSet<>(candidate.assumed());
    if (isEmpty()) {
      return new Applied(candidate, pointers);
    }
    Candidate filled = Candidate.TYPE.assuming(candidate, ofAll, "", pointers::add);
    return new Applied(filled.toBuilder().assumed(pointers).build(), pointers);
  }

  /** Returns the facts as a candidate. In each list, its only record has those of every record. */
  public Candidate ofAll() {
    return ofAll;
  }

  /** Returns whether nothing is assumed. */
  public boolean isEmpty() {
    return empty;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AssumedFacts that && ofAll.equals(that.ofAll);
  }

  @Override
  public int hashCode() {
    return ofAll.hashCode();
  }

  @Override
  public String toString() {
    return "AssumedFacts[" + ofAll + "]";
  }
}

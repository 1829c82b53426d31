package org.licet.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Failure;

/**
 * The outlook of a candidate over a horizon: the events ordered by day, the decisions of the first
 * day, and the renewal cycles. Immutable and thread-safe.
 */
public final class Agenda {

  private final String candidate;
  private final LocalDate on;
  private final LocalDate last;
  private final List<Evaluation> evaluations;
  private final List<AgendaItem> items;
  private final List<RenewalCycle> cycles;
  private final List<Failure> failures;

  private Agenda(
      String candidate,
      LocalDate on,
      LocalDate last,
      List<Evaluation> evaluations,
      List<AgendaItem> items,
      List<RenewalCycle> cycles,
      List<Failure> failures) {
    this.candidate = candidate;
    this.on = on;
    this.last = last;
    this.evaluations = List.copyOf(evaluations);
    this.items = List.copyOf(items);
    this.cycles = List.copyOf(cycles);
    this.failures = List.copyOf(failures);
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the host's key of the candidate. */
  public String candidate() {
    return candidate;
  }

  /** Returns the first day. */
  public LocalDate on() {
    return on;
  }

  /** Returns the last day of the horizon, inclusive. */
  public LocalDate last() {
    return last;
  }

  /** Returns the evaluations on the first day, in the order of the credentials. */
  public List<Evaluation> evaluations() {
    return evaluations;
  }

  /** Returns the events in the order of their days. */
  public List<AgendaItem> items() {
    return items;
  }

  /**
   * Returns the events without those of single criteria that change the decision on the same day:
   * the event of the decision has their reasons.
   */
  public List<AgendaItem> condensed() {
    return items.stream()
        .filter(
            item ->
                item.criterion().isEmpty()
                    || items.stream().noneMatch(other -> includes(other, item)))
        .toList();
  }

  private static boolean includes(AgendaItem decision, AgendaItem item) {
    return decision.kind().isDecision()
        && decision.on().equals(item.on())
        && decision.credential().equals(item.credential());
  }

  /** Returns the cycles of the credentials that the candidate holds and is evaluated to renew. */
  public List<RenewalCycle> cycles() {
    return cycles;
  }

  /** Returns the failures of rules on this candidate; their credentials have no events. */
  public List<Failure> failures() {
    return failures;
  }

  /** Returns a builder with these values. */
  public Builder toBuilder() {
    return new Builder()
        .candidate(candidate)
        .on(on)
        .last(last)
        .evaluations(evaluations)
        .items(items)
        .cycles(cycles)
        .failures(failures);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Agenda that
        && candidate.equals(that.candidate)
        && on.equals(that.on)
        && last.equals(that.last)
        && evaluations.equals(that.evaluations)
        && items.equals(that.items)
        && cycles.equals(that.cycles)
        && failures.equals(that.failures);
  }

  @Override
  public int hashCode() {
    return Objects.hash(candidate, on, last, items);
  }

  @Override
  public String toString() {
    return "Agenda[candidate=%s, on=%s, last=%s, items=%s]".formatted(candidate, on, last, items);
  }

  /** Builds an {@link Agenda}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String candidate;
    private @Nullable LocalDate on;
    private @Nullable LocalDate last;
    private List<Evaluation> evaluations = List.of();
    private List<AgendaItem> items = List.of();
    private List<RenewalCycle> cycles = List.of();
    private List<Failure> failures = List.of();

    private Builder() {}

    /** Sets the host's key of the candidate. */
    public Builder candidate(String candidate) {
      this.candidate = candidate;
      return this;
    }

    /** Sets the first day. */
    public Builder on(LocalDate on) {
      this.on = on;
      return this;
    }

    /** Sets the last day of the horizon, inclusive. */
    public Builder last(LocalDate last) {
      this.last = last;
      return this;
    }

    /** Sets the evaluations on the first day. */
    public Builder evaluations(List<Evaluation> evaluations) {
      this.evaluations = evaluations;
      return this;
    }

    /** Sets the events in the order of their days. */
    public Builder items(List<AgendaItem> items) {
      this.items = items;
      return this;
    }

    /** Sets the renewal cycles. */
    public Builder cycles(List<RenewalCycle> cycles) {
      this.cycles = cycles;
      return this;
    }

    /** Sets the failures of rules on the candidate. */
    public Builder failures(List<Failure> failures) {
      this.failures = failures;
      return this;
    }

    /**
     * Builds the agenda.
     *
     * @throws NullPointerException if a value without a default is not set
     */
    public Agenda build() {
      return new Agenda(
          Objects.requireNonNull(candidate, "candidate"),
          Objects.requireNonNull(on, "on"),
          Objects.requireNonNull(last, "last"),
          evaluations,
          items,
          cycles,
          failures);
    }
  }
}

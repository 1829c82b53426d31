package org.licet.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Decision;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Stage;

/**
 * The decisions for a candidate, credential and stage over a span of days, exact to the day. It
 * also shows when time drops out of a look-back period. Immutable and thread-safe.
 */
public final class Timeline {

  private final String candidate;
  private final String credential;
  private final Stage stage;
  private final LocalDate first;
  private final LocalDate last;
  private final Assumptions assumptions;
  private final List<Period> periods;
  private final List<Change> changes;

  private Timeline(
      String candidate,
      String credential,
      Stage stage,
      LocalDate first,
      LocalDate last,
      Assumptions assumptions,
      List<Period> periods,
      List<Change> changes) {
    periods = List.copyOf(periods);
    changes = List.copyOf(changes);
    this.candidate = candidate;
    this.credential = credential;
    this.stage = stage;
    this.first = first;
    this.last = last;
    this.assumptions = assumptions;
    this.periods = periods;
    this.changes = changes;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the host's key of the candidate. */
  public String candidate() {
    return candidate;
  }

  /** Returns the credential. */
  public String credential() {
    return credential;
  }

  /** Returns the stage. */
  public Stage stage() {
    return stage;
  }

  /** Returns the first day of the span. */
  public LocalDate first() {
    return first;
  }

  /** Returns the last day of the span, inclusive. */
  public LocalDate last() {
    return last;
  }

  /** Returns the assumptions. */
  public Assumptions assumptions() {
    return assumptions;
  }

  /** Returns the periods with one decision, as long as possible; together they fill the span. */
  public List<Period> periods() {
    return periods;
  }

  /**
   * Returns the changes of a verdict, the decision or the rules in force, in order. Each is after
   * the first day of the span.
   */
  public List<Change> changes() {
    return changes;
  }

  /** Consecutive days with one decision. Immutable and thread-safe. */
  public static final class Period {

    private final LocalDate first;
    private final LocalDate last;
    private final Decision decision;

    private Period(LocalDate first, LocalDate last, Decision decision) {
      this.first = first;
      this.last = last;
      this.decision = decision;
    }

    /** Returns a period with one decision. */
    public static Period of(LocalDate first, LocalDate last, Decision decision) {
      return new Period(first, last, decision);
    }

    /** Returns the first day. */
    public LocalDate first() {
      return first;
    }

    /** Returns the last day, inclusive. */
    public LocalDate last() {
      return last;
    }

    /** Returns the decision on these days. */
    public Decision decision() {
      return decision;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Period that
          && first.equals(that.first)
          && last.equals(that.last)
          && decision.equals(that.decision);
    }

    @Override
    public int hashCode() {
      return Objects.hash(first, last, decision);
    }

    @Override
    public String toString() {
      return "Period[first=%s, last=%s, decision=%s]".formatted(first, last, decision);
    }
  }

  /** A day on which a verdict, the decision or the rules change. Immutable and thread-safe. */
  public static final class Change {

    private final LocalDate on;
    private final Decision before;
    private final Decision after;
    private final List<VerdictChange> verdicts;
    private final Optional<RulesetReference> rules;

    private Change(
        LocalDate on,
        Decision before,
        Decision after,
        List<VerdictChange> verdicts,
        Optional<RulesetReference> rules) {
      verdicts = List.copyOf(verdicts);
      this.on = on;
      this.before = before;
      this.after = after;
      this.verdicts = verdicts;
      this.rules = rules;
    }

    /** Returns a builder in which nothing is set. */
    public static Builder builder() {
      return new Builder();
    }

    /** Returns the first day after the change. */
    public LocalDate on() {
      return on;
    }

    /** Returns the decision on the day before. */
    public Decision before() {
      return before;
    }

    /** Returns the decision on and after this day. */
    public Decision after() {
      return after;
    }

    /** Returns the changed verdicts with their reasons. */
    public List<VerdictChange> verdicts() {
      return verdicts;
    }

    /** Returns the rules in force from this day; empty if they stay the same. */
    public Optional<RulesetReference> rules() {
      return rules;
    }

    /** Returns a builder with these values. */
    public Builder toBuilder() {
      return new Builder().on(on).before(before).after(after).verdicts(verdicts).rules(rules);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Change that
          && on.equals(that.on)
          && before.equals(that.before)
          && after.equals(that.after)
          && verdicts.equals(that.verdicts)
          && rules.equals(that.rules);
    }

    @Override
    public int hashCode() {
      return Objects.hash(on, before, after, verdicts, rules);
    }

    @Override
    public String toString() {
      return "Change[on=%s, before=%s, after=%s, verdicts=%s, rules=%s]"
          .formatted(on, before, after, verdicts, rules);
    }

    /** Builds a {@link Change}. Not thread-safe. */
    public static final class Builder {
      private @Nullable LocalDate on;
      private @Nullable Decision before;
      private @Nullable Decision after;
      private List<VerdictChange> verdicts = List.of();
      private Optional<RulesetReference> rules = Optional.empty();

      private Builder() {}

      /** Sets the first day after the change. */
      public Builder on(LocalDate on) {
        this.on = on;
        return this;
      }

      /** Sets the decision on the day before. */
      public Builder before(Decision before) {
        this.before = before;
        return this;
      }

      /** Sets the decision on and after this day. */
      public Builder after(Decision after) {
        this.after = after;
        return this;
      }

      /** Sets the changed verdicts with their reasons. */
      public Builder verdicts(List<VerdictChange> verdicts) {
        this.verdicts = verdicts;
        return this;
      }

      /** Sets the rules in force from this day; empty if they stay the same. */
      public Builder rules(Optional<RulesetReference> rules) {
        this.rules = rules;
        return this;
      }

      /**
       * Builds the change.
       *
       * @throws NullPointerException if a value without a default is not set
       */
      public Change build() {
        return new Change(
            Objects.requireNonNull(on, "on"),
            Objects.requireNonNull(before, "before"),
            Objects.requireNonNull(after, "after"),
            verdicts,
            rules);
      }
    }
  }

  /** Returns the first eligible day; empty if there is none. */
  public Optional<LocalDate> firstEligible() {
    return periods.stream()
        .filter(period -> period.decision() == Decision.ELIGIBLE)
        .map(Period::first)
        .findFirst();
  }

  /** Returns the last eligible day; empty if there is none. */
  public Optional<LocalDate> lastEligible() {
    return periods.stream()
        .filter(period -> period.decision() == Decision.ELIGIBLE)
        .map(Period::last)
        .reduce((one, later) -> later);
  }

  /** Returns a builder with these values. */
  public Builder toBuilder() {
    return new Builder()
        .candidate(candidate)
        .credential(credential)
        .stage(stage)
        .first(first)
        .last(last)
        .assumptions(assumptions)
        .periods(periods)
        .changes(changes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Timeline that
        && candidate.equals(that.candidate)
        && credential.equals(that.credential)
        && stage.equals(that.stage)
        && first.equals(that.first)
        && last.equals(that.last)
        && assumptions.equals(that.assumptions)
        && periods.equals(that.periods)
        && changes.equals(that.changes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(candidate, credential, stage, first, last, assumptions, periods, changes);
  }

  @Override
  public String toString() {
    return ("Timeline[candidate=%s, credential=%s, stage=%s, first=%s, last=%s"
            + ", assumptions=%s, periods=%s, changes=%s]")
        .formatted(candidate, credential, stage, first, last, assumptions, periods, changes);
  }

  /** Builds a {@link Timeline}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String candidate;
    private @Nullable String credential;
    private @Nullable Stage stage;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private @Nullable Assumptions assumptions;
    private List<Period> periods = List.of();
    private List<Change> changes = List.of();

    private Builder() {}

    /** Sets the host's key of the candidate. */
    public Builder candidate(String candidate) {
      this.candidate = candidate;
      return this;
    }

    /** Sets the credential. */
    public Builder credential(String credential) {
      this.credential = credential;
      return this;
    }

    /** Sets the stage. */
    public Builder stage(Stage stage) {
      this.stage = stage;
      return this;
    }

    /** Sets the first day of the span. */
    public Builder first(LocalDate first) {
      this.first = first;
      return this;
    }

    /** Sets the last day of the span, inclusive. */
    public Builder last(LocalDate last) {
      this.last = last;
      return this;
    }

    /** Sets the assumptions. */
    public Builder assumptions(Assumptions assumptions) {
      this.assumptions = assumptions;
      return this;
    }

    /** Sets the periods with one decision; together they fill the span. */
    public Builder periods(List<Period> periods) {
      this.periods = periods;
      return this;
    }

    /** Sets the changes of a verdict, the decision or the rules in force, in order. */
    public Builder changes(List<Change> changes) {
      this.changes = changes;
      return this;
    }

    /**
     * Builds the timeline.
     *
     * @throws NullPointerException if a value without a default is not set
     */
    public Timeline build() {
      return new Timeline(
          Objects.requireNonNull(candidate, "candidate"),
          Objects.requireNonNull(credential, "credential"),
          Objects.requireNonNull(stage, "stage"),
          Objects.requireNonNull(first, "first"),
          Objects.requireNonNull(last, "last"),
          Objects.requireNonNull(assumptions, "assumptions"),
          periods,
          changes);
    }
  }
}

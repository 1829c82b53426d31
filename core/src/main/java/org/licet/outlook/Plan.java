package org.licet.outlook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Evaluation;

/** The paths to a credential for a candidate. Immutable and thread-safe. */
public final class Plan {

  /**
   * Orders plans by their nearest path. A plan without a path comes last, a plan that needs an
   * unfinished degree before it. Other plans follow the date; on equal dates, a certain date comes
   * before an earliest possible date, then fewer steps before more.
   */
  public static final Comparator<Plan> NEAREST_FIRST =
      Comparator.comparing((Plan plan) -> plan.reached().isEmpty())
          .thenComparing(plan -> plan.nearest().filter(PlanPath::needsDegree).isPresent())
          .thenComparing(plan -> plan.reached().orElse(LocalDate.MAX))
          .thenComparing(plan -> plan.nearest().filter(PlanPath::isAtEarliest).isPresent())
          .thenComparing(plan -> plan.nearest().stream().flatMap(PlanPath::allSteps).count());

  private final Evaluation today;
  private final LocalDate last;
  private final Assumptions assumptions;
  private final List<PlanPath> paths;

  private Plan(Evaluation today, LocalDate last, Assumptions assumptions, List<PlanPath> paths) {
    paths = List.copyOf(paths);
    this.today = today;
    this.last = last;
    this.assumptions = assumptions;
    this.paths = paths;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the evaluation on the first day of the plan. */
  public Evaluation today() {
    return today;
  }

  /** Returns the last day of the plan. */
  public LocalDate last() {
    return last;
  }

  /** Returns the assumptions. */
  public Assumptions assumptions() {
    return assumptions;
  }

  /**
   * Returns the paths, earliest first. Paths that need an unfinished degree follow, because the
   * time to finish it is unknown. Paths that do not lead to eligibility by the last day come last.
   * The list is empty only if no rules are known.
   */
  public List<PlanPath> paths() {
    return paths;
  }

  /** Returns the first path that leads to eligibility; empty if none does. */
  public Optional<PlanPath> nearest() {
    return paths.stream().filter(path -> path.reached().isPresent()).findFirst();
  }

  /** Returns the date on which the nearest path leads to eligibility; empty if none does. */
  public Optional<LocalDate> reached() {
    return nearest().flatMap(PlanPath::reached);
  }

  /** Returns a builder with these values. */
  public Builder toBuilder() {
    return new Builder().today(today).last(last).assumptions(assumptions).paths(paths);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Plan that
        && today.equals(that.today)
        && last.equals(that.last)
        && assumptions.equals(that.assumptions)
        && paths.equals(that.paths);
  }

  @Override
  public int hashCode() {
    return Objects.hash(today, last, assumptions, paths);
  }

  @Override
  public String toString() {
    return "Plan[today=%s, last=%s, assumptions=%s, paths=%s]"
        .formatted(today, last, assumptions, paths);
  }

  /** Builds a {@link Plan}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Evaluation today;
    private @Nullable LocalDate last;
    private @Nullable Assumptions assumptions;
    private List<PlanPath> paths = List.of();

    private Builder() {}

    /** Sets the evaluation on the first day of the plan. */
    public Builder today(Evaluation today) {
      this.today = today;
      return this;
    }

    /** Sets the last day of the plan. */
    public Builder last(LocalDate last) {
      this.last = last;
      return this;
    }

    /** Sets the assumptions. */
    public Builder assumptions(Assumptions assumptions) {
      this.assumptions = assumptions;
      return this;
    }

    /** Sets the paths in the order of {@link Plan#paths()}; empty only if no rules are known. */
    public Builder paths(List<PlanPath> paths) {
      this.paths = paths;
      return this;
    }

    /**
     * Builds the plan.
     *
     * @throws NullPointerException if a value without a default is not set
     */
    public Plan build() {
      return new Plan(
          Objects.requireNonNull(today, "today"),
          Objects.requireNonNull(last, "last"),
          Objects.requireNonNull(assumptions, "assumptions"),
          paths);
    }
  }
}

package org.licet.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.text.Text;

/**
 * One path to a credential: its steps, and the date on which they lead to eligibility. Immutable
 * and thread-safe.
 */
public final class PlanPath {

  private final String credential;
  private final List<String> criteria;
  private final List<PlanStep> steps;
  private final Optional<LocalDate> reached;
  private final Optional<LocalDate> until;
  private final List<Text> obstacles;
  private final Optional<ExaminationWindow> window;

  private PlanPath(
      String credential,
      List<String> criteria,
      List<PlanStep> steps,
      Optional<LocalDate> reached,
      Optional<LocalDate> until,
      List<Text> obstacles,
      Optional<ExaminationWindow> window) {
    criteria = List.copyOf(criteria);
    steps = List.copyOf(steps);
    obstacles = List.copyOf(obstacles);
    this.credential = credential;
    this.criteria = criteria;
    this.steps = steps;
    this.reached = reached;
    this.until = until;
    this.obstacles = obstacles;
    this.window = window;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the credential. */
  public String credential() {
    return credential;
  }

  /** Returns the ids of the criteria that the path meets, in the requirement's order. */
  public List<String> criteria() {
    return criteria;
  }

  /** Returns the steps in the order in which they can be done; empty if all criteria are met. */
  public List<PlanStep> steps() {
    return steps;
  }

  /**
   * Returns the first day on which all criteria are met, confirmed by evaluating the candidate with
   * the completed steps; empty if there is no such day in the plan.
   */
  public Optional<LocalDate> reached() {
    return reached;
  }

  /**
   * Returns the last day of uninterrupted eligibility, by these criteria or by others; at most the
   * plan's last day. It is empty if {@code reached} is.
   */
  public Optional<LocalDate> until() {
    return until;
  }

  /** Returns the reasons why the path does not lead to eligibility; empty if it does. */
  public List<Text> obstacles() {
    return obstacles;
  }

  /**
   * Returns the first application window in which the candidate is eligible. It is empty unless the
   * path leads to an exam with known months.
   */
  public Optional<ExaminationWindow> window() {
    return window;
  }

  /** Returns a sentence about the application window; empty if it is unknown. */
  public Optional<Text> application() {
    return window.flatMap(
        next -> reached.map(from -> next.toApply(from, until.orElse(next.closes()))));
  }

  /** Returns whether the path needs an unfinished degree. The time to finish it is unknown. */
  public boolean needsDegree() {
    return allSteps().anyMatch(step -> step.kind() == PlanStep.Kind.GRADUATE);
  }

  /**
   * Returns the steps in the order of completion. The steps to a required credential come before
   * the step that needs it.
   */
  public Stream<PlanStep> allSteps() {
    return steps.stream()
        .flatMap(
            step ->
                Stream.concat(
                    step.through().stream().flatMap(PlanPath::allSteps), Stream.of(step)));
  }

  /**
   * Returns whether the date is only the earliest possible one, because the path has steps of
   * unknown length.
   */
  public boolean isAtEarliest() {
    return steps.stream().anyMatch(PlanStep::isOpenEnded);
  }

  /** Returns a builder with these values. */
  public Builder toBuilder() {
    return new Builder()
        .credential(credential)
        .criteria(criteria)
        .steps(steps)
        .reached(reached)
        .until(until)
        .obstacles(obstacles)
        .window(window);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlanPath that
        && credential.equals(that.credential)
        && criteria.equals(that.criteria)
        && steps.equals(that.steps)
        && reached.equals(that.reached)
        && until.equals(that.until)
        && obstacles.equals(that.obstacles)
        && window.equals(that.window);
  }

  @Override
  public int hashCode() {
    return Objects.hash(credential, criteria, steps, reached, until, obstacles, window);
  }

  @Override
  public String toString() {
    return ("PlanPath[credential=%s, criteria=%s, steps=%s, reached=%s, until=%s"
            + ", obstacles=%s, window=%s]")
        .formatted(credential, criteria, steps, reached, until, obstacles, window);
  }

  /** Builds a {@link PlanPath}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String credential;
    private List<String> criteria = List.of();
    private List<PlanStep> steps = List.of();
    private Optional<LocalDate> reached = Optional.empty();
    private Optional<LocalDate> until = Optional.empty();
    private List<Text> obstacles = List.of();
    private Optional<ExaminationWindow> window = Optional.empty();

    private Builder() {}

    /** Sets the credential. */
    public Builder credential(String credential) {
      this.credential = credential;
      return this;
    }

    /** Sets the ids of the criteria that the path meets, in the requirement's order. */
    public Builder criteria(List<String> criteria) {
      this.criteria = criteria;
      return this;
    }

    /** Sets the steps in the order in which they can be done; empty if all criteria are met. */
    public Builder steps(List<PlanStep> steps) {
      this.steps = steps;
      return this;
    }

    /**
     * Sets the first day on which all criteria are met; empty if there is no such day in the plan.
     */
    public Builder reached(Optional<LocalDate> reached) {
      this.reached = reached;
      return this;
    }

    /**
     * Sets the last day of uninterrupted eligibility, at most the plan's last day; empty if {@code
     * reached} is.
     */
    public Builder until(Optional<LocalDate> until) {
      this.until = until;
      return this;
    }

    /** Sets the reasons why the path does not lead to eligibility; empty if it does. */
    public Builder obstacles(List<Text> obstacles) {
      this.obstacles = obstacles;
      return this;
    }

    /**
     * Sets the first application window in which the candidate is eligible; empty unless the path
     * leads to an exam with known months.
     */
    public Builder window(Optional<ExaminationWindow> window) {
      this.window = window;
      return this;
    }

    /**
     * Builds the path.
     *
     * @throws NullPointerException if the credential is not set
     */
    public PlanPath build() {
      return new PlanPath(
          Objects.requireNonNull(credential, "credential"),
          criteria,
          steps,
          reached,
          until,
          obstacles,
          window);
    }
  }
}

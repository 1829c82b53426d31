package org.licet.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.text.Text;

/**
 * One path to a credential: its steps, and the day on which they lead there. Immutable and
 * thread-safe.
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

  /** Returns the criteria that are met at its end, in the requirement's order. */
  public List<String> criteria() {
    return criteria;
  }

  /** Returns what to do, in the order in which it can be done; empty if all is met. */
  public List<PlanStep> steps() {
    return steps;
  }

  /**
   * Returns the first day on which all criteria are met: every day is evaluated for the candidate
   * as the steps would have it; empty if there is no such day before the plan's last.
   */
  public Optional<LocalDate> reached() {
    return reached;
  }

  /**
   * Returns the last day on which the requirement stays met without a break, by these criteria or
   * by others in their place; the plan's last day at most; empty like {@code reached}.
   */
  public Optional<LocalDate> until() {
    return until;
  }

  /** Returns why there is no such day; empty if there is one. */
  public List<Text> obstacles() {
    return obstacles;
  }

  /**
   * Returns where the path leads to the application for an examination, the first window in which
   * one can apply while the requirement is met; empty where nobody says when it is given.
   */
  public Optional<ExaminationWindow> window() {
    return window;
  }

  /** Returns when to apply for the examination to which the path leads, where that is known. */
  public Optional<Text> application() {
    return window.flatMap(
        next -> reached.map(from -> next.toApply(from, until.orElse(next.closes()))));
  }

  /** Tells whether a degree is yet to be finished on it: nobody knows how long that takes. */
  public boolean needsDegree() {
    return allSteps().anyMatch(step -> step.kind() == PlanStep.Kind.GRADUATE);
  }

  /**
   * Returns the steps in the order in which they are done, each after those of the path to what it
   * needs first.
   */
  public Stream<PlanStep> allSteps() {
    return steps.stream()
        .flatMap(
            step ->
                Stream.concat(
                    step.through().stream().flatMap(PlanPath::allSteps), Stream.of(step)));
  }

  /**
   * Tells whether the day rests on steps of which nobody knows how long they take, and so is the
   * earliest that it can be.
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

    /** Sets the criteria that are met at its end, in the requirement's order. */
    public Builder criteria(List<String> criteria) {
      this.criteria = criteria;
      return this;
    }

    /** Sets what to do, in the order in which it can be done; empty if all is met. */
    public Builder steps(List<PlanStep> steps) {
      this.steps = steps;
      return this;
    }

    /**
     * Sets the first day on which all criteria are met: every day is evaluated for the candidate as
     * the steps would have it; empty if there is no such day before the plan's last.
     */
    public Builder reached(Optional<LocalDate> reached) {
      this.reached = reached;
      return this;
    }

    /**
     * Sets the last day on which the requirement stays met without a break, by these criteria or by
     * others in their place; the plan's last day at most; empty like {@code reached}.
     */
    public Builder until(Optional<LocalDate> until) {
      this.until = until;
      return this;
    }

    /** Sets why there is no such day; empty if there is one. */
    public Builder obstacles(List<Text> obstacles) {
      this.obstacles = obstacles;
      return this;
    }

    /**
     * Sets where the path leads to the application for an examination, the first window in which
     * one can apply while the requirement is met; empty where nobody says when it is given.
     */
    public Builder window(Optional<ExaminationWindow> window) {
      this.window = window;
      return this;
    }

    /** Returns the values that were set. */
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

package org.licet.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.licet.text.Text;

/**
 * One way to a credential: what to do, and when it leads there. Immutable and thread-safe.
 *
 * @param credential the credential
 * @param criteria the criteria that are met at its end, in the requirement's order
 * @param steps what to do, in the order in which it can be done; empty if all is met
 * @param reached the first day on which all criteria are met: every day is evaluated for the
 *     candidate as the steps would have it; empty if there is no such day before the plan's last
 * @param until the last day on which the requirement stays met without a break, by these criteria
 *     or by others in their place; the plan's last day at most; empty like {@code reached}
 * @param obstacles why there is no such day; empty if there is one
 * @param window where the way leads to the application for an examination, the first window in
 *     which one can apply while the requirement is met; empty where nobody says when it is given
 */
public record PlanPath(
    String credential,
    List<String> criteria,
    List<PlanStep> steps,
    Optional<LocalDate> reached,
    Optional<LocalDate> until,
    List<Text> obstacles,
    Optional<ExaminationWindow> window) {

  /** Copies the lists. */
  public PlanPath {
    criteria = List.copyOf(criteria);
    steps = List.copyOf(steps);
    obstacles = List.copyOf(obstacles);
  }

  /** Returns when to apply for the examination to which the way leads, where that is known. */
  public Optional<Text> application() {
    return window.flatMap(
        next -> reached.map(from -> next.toApply(from, until.orElse(next.closes()))));
  }

  /** Tells whether a degree is yet to be finished on it: nobody knows how long that takes. */
  public boolean needsDegree() {
    return allSteps().anyMatch(step -> step.kind() == PlanStep.Kind.GRADUATE);
  }

  /**
   * Returns the steps in the order in which they are done, each after those of the way to what it
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
}

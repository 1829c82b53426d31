package org.licet.authoring.live;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.problem.Problem;

/** The result of reading a folder of rules. Implementations are immutable and thread-safe. */
public sealed interface Replacement {

  /** Returns the version in force. */
  RulesVersion inForce();

  /** The folder's rules are in force. */
  final class Replaced implements Replacement {

    private final RulesVersion inForce;
    private final List<String> warnings;

    private Replaced(RulesVersion inForce, List<String> warnings) {
      this.inForce = inForce;
      this.warnings = List.copyOf(warnings);
    }

    static Replaced of(RulesVersion inForce, List<String> warnings) {
      return new Replaced(inForce, warnings);
    }

    @Override
    public RulesVersion inForce() {
      return inForce;
    }

    /** Returns warnings for the host, one sentence each, such as that a ruleset has no cases. */
    public List<String> warnings() {
      return warnings;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Replaced that
          && inForce.equals(that.inForce)
          && warnings.equals(that.warnings);
    }

    @Override
    public int hashCode() {
      return Objects.hash(inForce, warnings);
    }

    @Override
    public String toString() {
      return "Replaced[inForce=%s, warnings=%s]".formatted(inForce, warnings);
    }
  }

  /**
   * The folder has no new rules. It contains the rules in force, or rules that the host rolled
   * back.
   */
  final class Unchanged implements Replacement {

    private final RulesVersion inForce;

    private Unchanged(RulesVersion inForce) {
      this.inForce = inForce;
    }

    static Unchanged of(RulesVersion inForce) {
      return new Unchanged(inForce);
    }

    @Override
    public RulesVersion inForce() {
      return inForce;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Unchanged that && inForce.equals(that.inForce);
    }

    @Override
    public int hashCode() {
      return Objects.hash(inForce);
    }

    @Override
    public String toString() {
      return "Unchanged[inForce=%s]".formatted(inForce);
    }
  }

  /** The folder's rules failed a check, and the old rules stay in force. */
  final class Refused implements Replacement {

    private final RulesVersion inForce;
    private final Faults faults;

    private Refused(RulesVersion inForce, Faults faults) {
      this.inForce = inForce;
      this.faults = faults;
    }

    static Refused of(RulesVersion inForce, Faults faults) {
      return new Refused(inForce, faults);
    }

    @Override
    public RulesVersion inForce() {
      return inForce;
    }

    /** Returns one message for each problem or failing case. A message may have several lines. */
    public List<String> messages() {
      return faults.messages();
    }

    /**
     * Returns the problems that have a place in a file: errors of the check, and cases that fail.
     * Empty if the folder as a whole is rejected, such as a missing one.
     */
    public List<Problem> problems() {
      return faults.problems();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Refused that
          && inForce.equals(that.inForce)
          && faults.equals(that.faults);
    }

    @Override
    public int hashCode() {
      return Objects.hash(inForce, faults);
    }

    @Override
    public String toString() {
      return "Refused[inForce=%s, messages=%s]".formatted(inForce, faults.messages());
    }
  }
}

package org.licet.testkit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A small change to the rules that, as its author states, no candidate can reveal. No case has to
 * detect it. Immutable and thread-safe.
 */
public final class EquivalentChange {

  private final String rule;
  private final String change;
  private final String why;

  private EquivalentChange(String rule, String change, String why) {
    this.rule = rule;
    this.change = change;
    this.why = why;
  }

  /**
   * Returns a change that no candidate can reveal.
   *
   * @param rule the name of the rule
   * @param change the change as the report of mutants shows it, {@code before -> after}
   * @param why why no candidate can reveal it
   */
  public static EquivalentChange of(String rule, String change, String why) {
    return new EquivalentChange(rule, change, why);
  }

  /** Returns the name of the rule. */
  public String rule() {
    return rule;
  }

  /** Returns the change as the report of mutants shows it, {@code before -> after}. */
  public String change() {
    return change;
  }

  /** Returns why no candidate can reveal it. */
  public String why() {
    return why;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EquivalentChange that
        && rule.equals(that.rule)
        && change.equals(that.change)
        && why.equals(that.why);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rule, change, why);
  }

  @Override
  public String toString() {
    return "EquivalentChange[rule=%s, change=%s, why=%s]".formatted(rule, change, why);
  }
}

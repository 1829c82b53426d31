package org.licet.testkit;

/**
 * A small change to the rules of which an author says that no candidate can tell it, so that no
 * case has to. Immutable and thread-safe.
 *
 * @param rule the name of the rule
 * @param change the change as the report of mutants shows it, {@code before -> after}
 * @param why why no candidate can tell it
 */
public record EquivalentChange(String rule, String change, String why) {}

package org.licet.testkit;

/**
 * A small change to the rules that, as its author states, no candidate can reveal. No case has to
 * detect it. Immutable and thread-safe.
 *
 * @param rule the name of the rule
 * @param change the change as the report of mutants shows it, {@code before -> after}
 * @param why why no candidate can tell it
 */
public record EquivalentChange(String rule, String change, String why) {}

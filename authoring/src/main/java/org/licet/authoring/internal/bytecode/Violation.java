package org.licet.authoring.internal.bytecode;

/**
 * An operation of compiled rules that no rule needs. Immutable and thread-safe.
 *
 * @param className the class that contains it, such as {@code x.rules.P12.LambdaConsequenceABC}
 * @param member its method or field; empty for the class itself
 * @param refused the operation in plain words that follow "the rule": "calls
 *     java.lang.System.exit", "loops"
 */
public record Violation(String className, String member, String refused) {}

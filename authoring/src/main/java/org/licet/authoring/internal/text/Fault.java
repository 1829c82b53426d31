package org.licet.authoring.internal.text;

import java.util.Optional;

/**
 * A problem with characters whose rule is not yet known.
 *
 * @param code what kind of problem it is
 * @param at where it is
 * @param message what is wrong
 * @param maybe advice
 */
public record Fault(String code, Span at, String message, Optional<String> maybe) {}

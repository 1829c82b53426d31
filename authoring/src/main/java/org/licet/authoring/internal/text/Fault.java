package org.licet.authoring.internal.text;

import java.util.Optional;

/**
 * A problem with characters whose rule is not yet known.
 *
 * @param code the kind of problem
 * @param at the place
 * @param message the problem
 * @param maybe the advice
 */
public record Fault(String code, Span at, String message, Optional<String> maybe) {}

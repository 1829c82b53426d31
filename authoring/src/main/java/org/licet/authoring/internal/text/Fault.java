package org.licet.authoring.internal.text;

import java.util.Optional;

/**
 * Something wrong with characters, found before it is known in which rule it is.
 *
 * @param code what kind of problem it is
 * @param at where it is
 * @param message what is wrong
 * @param maybe advice
 */
public record Fault(String code, Span at, String message, Optional<String> maybe) {}

package org.licet.authoring.language;

/**
 * A name where it stands. Immutable and thread-safe.
 *
 * @param text the name
 * @param at where it stands
 */
public record Name(String text, Span at) {}

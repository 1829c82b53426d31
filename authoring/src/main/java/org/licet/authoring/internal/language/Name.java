package org.licet.authoring.internal.language;

import org.licet.authoring.internal.text.Span;

/**
 * A name with its location. Immutable and thread-safe.
 *
 * @param text the name
 * @param at its place
 */
public record Name(String text, Span at) {}

package org.licet.authoring.internal.workspace;

/**
 * The meaning of a part of a text. Immutable and thread-safe.
 *
 * @param at the part
 * @param title the name or the usage of a word
 * @param text the meaning, in plain text with line ends
 * @param code the text of a rule; empty if there is none
 */
public record Hover(TextRange at, String title, String text, String code) {}

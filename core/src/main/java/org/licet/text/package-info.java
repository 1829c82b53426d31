/**
 * The texts of results, independent of the reader's language.
 *
 * <p>An evaluation has no language: its reasons, questions and titles are {@link
 * org.licet.text.Text}, which a caller renders in English or another language. The library's
 * messages come from bundles; a ruleset's texts are the English of its rules, with translations
 * beside them.
 */
@NullMarked
package org.licet.text;

import org.jspecify.annotations.NullMarked;

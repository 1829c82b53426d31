/**
 * What people read, apart from the language in which they read it.
 *
 * <p>An evaluation is made in no language: its reasons, questions and titles are {@link
 * org.licet.text.Text}, put into English or another language when they are read. The library's
 * words are message bundles; the words of a ruleset are its rules' own English, with translations
 * beside them.
 */
@NullMarked
package org.licet.text;

import org.jspecify.annotations.NullMarked;

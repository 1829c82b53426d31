/**
 * The language of rule files: their text read to a tree with the place of every word, the words
 * that a rule may use, and what is wrong with a text, in words that an analyst knows.
 */
@NullMarked
package org.licet.authoring.language;

import org.jspecify.annotations.NullMarked;

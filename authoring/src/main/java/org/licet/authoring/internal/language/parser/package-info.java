/**
 * The parser: reads the words and signs of a file into a tree, and reports what a rule may not
 * contain.
 */
@NullMarked
package org.licet.authoring.internal.language.parser;

import org.jspecify.annotations.NullMarked;

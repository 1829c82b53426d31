/** The lexer, which splits rule text into words and signs. */
@NullMarked
package org.licet.authoring.internal.language.lexer;

import org.jspecify.annotations.NullMarked;

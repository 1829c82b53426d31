/** The parser, which builds the syntax tree of a rule file and reports forbidden content. */
@NullMarked
package org.licet.authoring.internal.language.parser;

import org.jspecify.annotations.NullMarked;

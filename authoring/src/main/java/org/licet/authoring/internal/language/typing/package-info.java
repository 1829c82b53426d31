/** The vocabulary of rules, and the checks of words and their arguments. */
@NullMarked
package org.licet.authoring.internal.language.typing;

import org.jspecify.annotations.NullMarked;

/** The vocabulary of rules, and the checks that each word exists and receives what it takes. */
@NullMarked
package org.licet.authoring.internal.language.typing;

import org.jspecify.annotations.NullMarked;

/** Compares two versions of rules: their meaning, and the candidates that the change affects. */
@NullMarked
package org.licet.authoring.compare;

import org.jspecify.annotations.NullMarked;

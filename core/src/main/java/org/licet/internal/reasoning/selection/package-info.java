/**
 * The records of an application that a rule selects: their count and sum, their look-back, and the
 * terms of credentials that they bound.
 */
@NullMarked
package org.licet.internal.reasoning.selection;

import org.jspecify.annotations.NullMarked;

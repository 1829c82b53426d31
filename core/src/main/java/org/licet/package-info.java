/**
 * The entry point for hosts: {@link org.licet.Evaluator} evaluates candidates by the rules on the
 * class path.
 */
@NullMarked
package org.licet;

import org.jspecify.annotations.NullMarked;

/**
 * The page that a host developer reads: {@link org.licet.Evaluator} judges candidates by the rules
 * on the class path.
 */
@NullMarked
package org.licet;

import org.jspecify.annotations.NullMarked;

/**
 * Amounts as ranges from certain to possible: their sums, the changes that rules apply to them, and
 * their comparison with a threshold.
 */
@NullMarked
package org.licet.internal.reasoning.amount;

import org.jspecify.annotations.NullMarked;

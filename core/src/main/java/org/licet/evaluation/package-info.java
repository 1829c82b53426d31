/**
 * The results of an evaluation: the decision, and a finding for every criterion with its reason,
 * evidence, shortfall, questions and sources. All results are immutable data that a host can store,
 * compare and read back.
 */
@NullMarked
package org.licet.evaluation;

import org.jspecify.annotations.NullMarked;

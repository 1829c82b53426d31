/**
 * What an evaluation returns: the decision, a finding for every criterion with its reason,
 * evidence, shortfall, questions and sources. Everything here is immutable data that can be stored,
 * compared and read back.
 */
@NullMarked
package org.licet.evaluation;

import org.jspecify.annotations.NullMarked;

/**
 * Criteria of a ruleset: the stages that require them, and conditions that contradict, repeat or
 * can never hold.
 */
@NullMarked
package org.licet.authoring.internal.check.criterion;

import org.jspecify.annotations.NullMarked;

/**
 * The complete vocabulary of rule files.
 *
 * <p>Defining rules match {@link org.licet.rule.Ruleset}, combine criteria and fill tables. Judging
 * rules match {@link org.licet.rule.Application}, start from one of its selections, narrow it step
 * by step, and conclude one criterion. Every step is three-valued: a record passes, fails, or may
 * pass after a question is answered. No word can change the candidate, and all types except those
 * of defining rules are immutable.
 */
@NullMarked
package org.licet.rule;

import org.jspecify.annotations.NullMarked;

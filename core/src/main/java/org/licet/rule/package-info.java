/**
 * The words that a rule file may use, and nothing else is.
 *
 * <p>Defining rules match {@link org.licet.rule.Ruleset} and say how criteria combine and what
 * tables hold. Judging rules match {@link org.licet.rule.Application}, start from one of its
 * selections, narrow it step by step, and conclude one criterion. Every step is three-valued: a
 * record passes, does not, or may pass once a question is answered. Nothing here can change the
 * candidate, and all types but those of defining rules are immutable.
 */
@NullMarked
package org.licet.rule;

import org.jspecify.annotations.NullMarked;

/** The statements of the defining rules: stages, examinations, tables and facts of a ruleset. */
@NullMarked
package org.licet.internal.reasoning.definition;

import org.jspecify.annotations.NullMarked;

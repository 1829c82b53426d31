/** What the defining rules state: stages, examinations, tables and facts of a ruleset. */
@NullMarked
package org.licet.internal.reasoning.definition;

import org.jspecify.annotations.NullMarked;

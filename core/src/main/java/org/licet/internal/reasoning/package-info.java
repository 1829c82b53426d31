/**
 * Three-valued reasoning: the question of a rule, the day of an application, and the conclusion
 * with its evidence and open questions. The packages below are about the records and the person;
 * this package knows none of them.
 */
@NullMarked
package org.licet.internal.reasoning;

import org.jspecify.annotations.NullMarked;

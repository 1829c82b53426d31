/**
 * Three-valued reasoning: what a rule asks, seen on a day of an application, and the conclusion
 * with its evidence and open questions. The packages below add what a rule can ask about; this
 * package knows none of them.
 */
@NullMarked
package org.licet.internal.reasoning;

import org.jspecify.annotations.NullMarked;

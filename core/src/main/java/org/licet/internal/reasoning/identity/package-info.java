/**
 * Identity of records: which records may be the same entry twice, and what a sum may then count.
 */
@NullMarked
package org.licet.internal.reasoning.identity;

import org.jspecify.annotations.NullMarked;

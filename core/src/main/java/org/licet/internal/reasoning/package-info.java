/**
 * Three-valued reasoning: conditions on a record, selections of records, amounts as ranges, and the
 * resulting conclusions. The words of {@code org.licet.rule} build them; hosts see the results in
 * {@code org.licet.evaluation}.
 */
@NullMarked
package org.licet.internal.reasoning;

import org.jspecify.annotations.NullMarked;

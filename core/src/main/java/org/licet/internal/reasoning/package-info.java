/**
 * Three-valued reasoning: conditions on a record, selections of records, amounts as ranges, and the
 * conclusions drawn from them. The words of {@code org.licet.rule} build these; hosts see the
 * result in {@code org.licet.evaluation}.
 */
@NullMarked
package org.licet.internal.reasoning;

import org.jspecify.annotations.NullMarked;

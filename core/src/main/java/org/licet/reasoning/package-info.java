/**
 * How three-valued answers come about: conditions on a record, selections of records, amounts as
 * ranges, and the conclusions drawn from them. Internal: the words of {@code org.licet.rule} speak
 * for it, and hosts see the result in {@code org.licet.evaluation}.
 */
@NullMarked
package org.licet.reasoning;

import org.jspecify.annotations.NullMarked;

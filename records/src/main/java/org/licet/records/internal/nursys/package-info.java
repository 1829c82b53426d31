/** Nurses from lookups in Nursys e-Notify. */
@NullMarked
package org.licet.records.internal.nursys;

import org.jspecify.annotations.NullMarked;

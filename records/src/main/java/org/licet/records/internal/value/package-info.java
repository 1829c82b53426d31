/** Values that several kinds of files write alike. */
@NullMarked
package org.licet.records.internal.value;

import org.jspecify.annotations.NullMarked;

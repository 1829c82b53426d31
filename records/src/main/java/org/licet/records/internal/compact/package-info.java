/** Licenses from the files that state boards upload to CompactConnect. */
@NullMarked
package org.licet.records.internal.compact;

import org.jspecify.annotations.NullMarked;

/** Finds the days on which something changes for a candidate within a horizon. */
@NullMarked
package org.licet.internal.watching;

import org.jspecify.annotations.NullMarked;

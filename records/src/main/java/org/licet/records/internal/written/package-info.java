/** Numbers and dates as people write them. */
@NullMarked
package org.licet.records.internal.written;

import org.jspecify.annotations.NullMarked;

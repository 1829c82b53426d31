/** Work that takes longer than a keystroke: it reports its progress and can be stopped. */
@NullMarked
package org.licet.studio.internal.work;

import org.jspecify.annotations.NullMarked;

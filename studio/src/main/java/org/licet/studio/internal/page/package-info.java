/** The analysts' page: its texts and the data that it shows. */
@NullMarked
package org.licet.studio.internal.page;

import org.jspecify.annotations.NullMarked;

/** The files that the studio edits, and their earlier versions. */
@NullMarked
package org.licet.studio.internal.folder;

import org.jspecify.annotations.NullMarked;

/** Rules as files: of a folder that an analyst edits, or of a rules module. */
@NullMarked
package org.licet.authoring.source;

import org.jspecify.annotations.NullMarked;

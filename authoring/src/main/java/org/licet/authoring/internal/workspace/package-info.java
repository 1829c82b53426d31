/**
 * Rules as an editor sees them: texts in memory over files on disk, with everything that an editor
 * asks about them. It knows no protocol, no page, and no terminal.
 */
@NullMarked
package org.licet.authoring.internal.workspace;

import org.jspecify.annotations.NullMarked;

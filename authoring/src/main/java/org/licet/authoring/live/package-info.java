/** Replaces rules while they are in use. */
@NullMarked
package org.licet.authoring.live;

import org.jspecify.annotations.NullMarked;

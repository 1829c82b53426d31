/** Rules compiled in memory, to what the build would put into a jar. */
@NullMarked
package org.licet.authoring.compile;

import org.jspecify.annotations.NullMarked;

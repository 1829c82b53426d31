/** Plans and timelines: finds the paths to a credential and the days on which a verdict changes. */
@NullMarked
package org.licet.internal.planning;

import org.jspecify.annotations.NullMarked;

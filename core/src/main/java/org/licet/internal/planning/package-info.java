/**
 * Plans and timelines: searches for the paths to a credential and for the days on which a verdict
 * changes.
 */
@NullMarked
package org.licet.internal.planning;

import org.jspecify.annotations.NullMarked;

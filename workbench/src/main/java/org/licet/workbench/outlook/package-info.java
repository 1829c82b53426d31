/**
 * The commands that look ahead: timelines, plans, what-if and comparison, with their renderings.
 */
@NullMarked
package org.licet.workbench.outlook;

import org.jspecify.annotations.NullMarked;

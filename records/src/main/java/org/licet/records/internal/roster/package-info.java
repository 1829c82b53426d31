/** Rosters: what a map says of the columns, and candidates from rows. */
@NullMarked
package org.licet.records.internal.roster;

import org.jspecify.annotations.NullMarked;

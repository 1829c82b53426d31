/** Sources other than rosters: entries of JSON and CSV files, and candidates from them. */
@NullMarked
package org.licet.records.internal.source;

import org.jspecify.annotations.NullMarked;

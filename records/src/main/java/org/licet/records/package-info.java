/**
 * Candidates from the records that organizations have, such as rosters in CSV and XLSX. Start with
 * {@link org.licet.records.RosterReader}.
 */
@NullMarked
package org.licet.records;

import org.jspecify.annotations.NullMarked;

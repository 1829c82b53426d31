/**
 * Candidates from the records that organizations have. Start with {@link
 * org.licet.records.RosterReader} for rosters in CSV and XLSX, and with {@link
 * org.licet.records.SourceReader} for the files of registers and other systems.
 */
@NullMarked
package org.licet.records;

import org.jspecify.annotations.NullMarked;

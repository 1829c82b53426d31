/** Reads and checks decision tables in spreadsheets, and converts them to the text of rules. */
@NullMarked
package org.licet.authoring.internal.spreadsheet;

import org.jspecify.annotations.NullMarked;

/** Decision tables in spreadsheets: read, checked, and turned into the text of rules. */
@NullMarked
package org.licet.authoring.spreadsheet;

import org.jspecify.annotations.NullMarked;

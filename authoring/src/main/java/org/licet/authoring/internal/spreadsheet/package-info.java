/** Decision tables in spreadsheets: read, checked, and turned into the text of rules. */
@NullMarked
package org.licet.authoring.internal.spreadsheet;

import org.jspecify.annotations.NullMarked;

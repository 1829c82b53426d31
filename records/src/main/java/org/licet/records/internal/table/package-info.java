/** Tables in CSV and XLSX, read one row at a time. */
@NullMarked
package org.licet.records.internal.table;

import org.jspecify.annotations.NullMarked;

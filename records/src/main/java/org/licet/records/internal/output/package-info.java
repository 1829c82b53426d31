/** Tables that Licet writes, as CSV or XLSX, and forms that people fill in. */
@NullMarked
package org.licet.records.internal.output;

import org.jspecify.annotations.NullMarked;

/** Self-contained HTML reports. */
@NullMarked
package org.licet.workbench.report;

import org.jspecify.annotations.NullMarked;

/** Reports as pages that need nothing but themselves. */
@NullMarked
package org.licet.workbench.report;

import org.jspecify.annotations.NullMarked;

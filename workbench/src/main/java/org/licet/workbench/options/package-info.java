/** Options that several commands share. */
@NullMarked
package org.licet.workbench.options;

import org.jspecify.annotations.NullMarked;

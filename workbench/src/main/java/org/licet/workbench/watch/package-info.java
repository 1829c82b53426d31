/** The command that watches a roster. */
@NullMarked
package org.licet.workbench.watch;

import org.jspecify.annotations.NullMarked;

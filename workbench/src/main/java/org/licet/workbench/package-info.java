/** The command line. */
@NullMarked
package org.licet.workbench;

import org.jspecify.annotations.NullMarked;

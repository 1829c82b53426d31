/** Output to terminals and files. */
@NullMarked
package org.licet.workbench.terminal;

import org.jspecify.annotations.NullMarked;

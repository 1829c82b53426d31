/** Files of candidates, read one candidate at a time. */
@NullMarked
package org.licet.workbench.input;

import org.jspecify.annotations.NullMarked;

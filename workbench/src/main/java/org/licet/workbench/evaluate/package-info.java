/** The command that evaluates candidates, and its report as text. */
@NullMarked
package org.licet.workbench.evaluate;

import org.jspecify.annotations.NullMarked;

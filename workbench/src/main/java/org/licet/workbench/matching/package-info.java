/** The command that matches candidates with openings, and its outputs. */
@NullMarked
package org.licet.workbench.matching;

import org.jspecify.annotations.NullMarked;

/** The commands for authors of rules, with their renderings. */
@NullMarked
package org.licet.workbench.rules;

import org.jspecify.annotations.NullMarked;

/** Checks of rules, as text, JSON and JUnit XML. */
@NullMarked
package org.licet.workbench.rules.check;

import org.jspecify.annotations.NullMarked;

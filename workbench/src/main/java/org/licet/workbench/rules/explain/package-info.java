/** Explanations of rules and of the fields that they read, for people. */
@NullMarked
package org.licet.workbench.rules.explain;

import org.jspecify.annotations.NullMarked;

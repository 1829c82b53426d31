/** Runs the cases of rules on the compiled rules. */
@NullMarked
package org.licet.authoring.cases;

import org.jspecify.annotations.NullMarked;

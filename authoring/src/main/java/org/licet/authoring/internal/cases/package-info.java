/** The cases of a ruleset, run on the compiled rules. */
@NullMarked
package org.licet.authoring.internal.cases;

import org.jspecify.annotations.NullMarked;

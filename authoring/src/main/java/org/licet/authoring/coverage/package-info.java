/** What the cases of a ruleset reach in its rules. */
@NullMarked
package org.licet.authoring.coverage;

import org.jspecify.annotations.NullMarked;

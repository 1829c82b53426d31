/** Measures the parts of a ruleset that its cases cover. */
@NullMarked
package org.licet.authoring.coverage;

import org.jspecify.annotations.NullMarked;

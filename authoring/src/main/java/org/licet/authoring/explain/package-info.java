/** Explanations of rules without a candidate. */
@NullMarked
package org.licet.authoring.explain;

import org.jspecify.annotations.NullMarked;

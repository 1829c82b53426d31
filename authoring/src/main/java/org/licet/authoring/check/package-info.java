/** Checks rules and reports all problems at once, each with its location. */
@NullMarked
package org.licet.authoring.check;

import org.jspecify.annotations.NullMarked;

/** The parts of a ruleset that its cases reach. */
@NullMarked
package org.licet.authoring.internal.coverage;

import org.jspecify.annotations.NullMarked;

/** Targets for a fuzzer, whose inputs the build replays. */
@NullMarked
package org.licet.fuzz;

import org.jspecify.annotations.NullMarked;

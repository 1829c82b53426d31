/** The criteria as decisions in DMN. */
@NullMarked
package org.licet.benchmarks.peers.dmn;

import org.jspecify.annotations.NullMarked;

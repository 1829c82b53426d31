/** The criteria as Evrete rules. */
@NullMarked
package org.licet.benchmarks.peers.evrete;

import org.jspecify.annotations.NullMarked;

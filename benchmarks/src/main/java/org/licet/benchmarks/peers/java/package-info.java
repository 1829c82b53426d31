/** The criteria as hand-written Java. */
@NullMarked
package org.licet.benchmarks.peers.java;

import org.jspecify.annotations.NullMarked;

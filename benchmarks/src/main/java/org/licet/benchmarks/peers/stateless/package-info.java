/** The same Drools rules in stateless sessions. */
@NullMarked
package org.licet.benchmarks.peers.stateless;

import org.jspecify.annotations.NullMarked;

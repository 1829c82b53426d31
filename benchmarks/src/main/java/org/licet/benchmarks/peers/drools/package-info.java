/** The criteria as plain Drools rules, in a new session per person. */
@NullMarked
package org.licet.benchmarks.peers.drools;

import org.jspecify.annotations.NullMarked;

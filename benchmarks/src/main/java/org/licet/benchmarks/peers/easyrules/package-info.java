/** The criteria as Easy Rules with conditions in MVEL. */
@NullMarked
package org.licet.benchmarks.peers.easyrules;

import org.jspecify.annotations.NullMarked;

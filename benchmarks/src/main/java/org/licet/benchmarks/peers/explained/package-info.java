/** The criteria as hand-written Java that builds the same explanations as Licet does. */
@NullMarked
package org.licet.benchmarks.peers.explained;

import org.jspecify.annotations.NullMarked;

/** The criteria as expressions of the Common Expression Language. */
@NullMarked
package org.licet.benchmarks.peers.cel;

import org.jspecify.annotations.NullMarked;

/** Measures Licet and its peers, each in a process of its own, and writes what comes of it. */
@NullMarked
package org.licet.benchmarks.run;

import org.jspecify.annotations.NullMarked;

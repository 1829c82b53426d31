/** Licet and its peers side by side. */
@NullMarked
package org.licet.benchmarks;

import org.jspecify.annotations.NullMarked;

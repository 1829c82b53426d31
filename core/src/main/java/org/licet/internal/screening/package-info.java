/** Batches of candidates, evaluated by several threads. */
@NullMarked
package org.licet.internal.screening;

import org.jspecify.annotations.NullMarked;

/** Evaluation of batches of candidates on several threads. */
@NullMarked
package org.licet.internal.screening;

import org.jspecify.annotations.NullMarked;

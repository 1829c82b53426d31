/** Evaluates candidates under a host's policy on self-reported records. */
@NullMarked
package org.licet.internal.verification;

import org.jspecify.annotations.NullMarked;

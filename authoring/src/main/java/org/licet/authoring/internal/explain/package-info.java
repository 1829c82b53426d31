/** Rules explained without a candidate. */
@NullMarked
package org.licet.authoring.internal.explain;

import org.jspecify.annotations.NullMarked;

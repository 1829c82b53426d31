/** The beans of the starter. */
@NullMarked
package org.licet.spring.internal;

import org.jspecify.annotations.NullMarked;

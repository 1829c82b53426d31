/** The individual checks behind {@code licet check}. */
@NullMarked
package org.licet.authoring.internal.check;

import org.jspecify.annotations.NullMarked;

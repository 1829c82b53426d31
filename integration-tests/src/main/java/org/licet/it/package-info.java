/** A host that is packed in different ways. */
@NullMarked
package org.licet.it;

import org.jspecify.annotations.NullMarked;

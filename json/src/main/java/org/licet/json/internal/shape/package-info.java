/** The JSON of Licet's types for libraries that write and read objects. */
@NullMarked
package org.licet.json.internal.shape;

import org.jspecify.annotations.NullMarked;

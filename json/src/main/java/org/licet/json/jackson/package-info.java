/** Modules for both versions of Jackson. */
@NullMarked
package org.licet.json.jackson;

import org.jspecify.annotations.NullMarked;

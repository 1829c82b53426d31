/** Single values: numbers and pointers. */
@NullMarked
package org.licet.json.internal.value;

import org.jspecify.annotations.NullMarked;

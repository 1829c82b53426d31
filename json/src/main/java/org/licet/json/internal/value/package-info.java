/** Single values: numbers, pointers, and how messages show them. */
@NullMarked
package org.licet.json.internal.value;

import org.jspecify.annotations.NullMarked;

/**
 * Mistakes in input: the nearest known word, the date that was meant, the cause of a syntax error,
 * and the place of a value. Other modules of Licet may use it.
 */
@NullMarked
package org.licet.json.internal.advice;

import org.jspecify.annotations.NullMarked;

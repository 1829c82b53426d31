/**
 * Mistakes in input: the nearest known word, the date that was meant, the cause of a syntax error,
 * how messages show a value, its place, and the order of mistakes. Other modules of Licet may use
 * it.
 */
@NullMarked
package org.licet.json.internal.advice;

import org.jspecify.annotations.NullMarked;

/**
 * Advice on mistakes in input: the nearest known word, the date that was meant. Other modules of
 * Licet may use it.
 */
@NullMarked
package org.licet.json.internal.advice;

import org.jspecify.annotations.NullMarked;

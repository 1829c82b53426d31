/**
 * Times of work as sets of days: the hours, months and spans that they certainly or possibly make.
 */
@NullMarked
package org.licet.internal.reasoning.period;

import org.jspecify.annotations.NullMarked;

/**
 * The facts about a candidate: immutable records in which <em>unknown</em>, <em>none</em> and
 * <em>partly known</em> are three different things.
 *
 * <ul>
 *   <li>{@link org.licet.candidate.Fact} is a value that somebody has stated, or unknown;
 *   <li>{@link org.licet.candidate.Listing} is a list that somebody has given (perhaps empty:
 *       none), or unknown;
 *   <li>{@link org.licet.candidate.PartialDate} is some day of a month or year.
 * </ul>
 *
 * Facts are taken as stated and are not corrected from one another.
 */
@NullMarked
package org.licet.candidate;

import org.jspecify.annotations.NullMarked;

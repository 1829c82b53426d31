/**
 * The facts about a candidate: immutable records that distinguish <em>unknown</em>, <em>none</em>
 * and <em>incomplete</em>.
 *
 * <ul>
 *   <li>{@link org.licet.candidate.Fact} is a known or unknown value.
 *   <li>{@link org.licet.candidate.Listing} is a complete, incomplete or unknown list; a complete
 *       list may be empty.
 *   <li>{@link org.licet.candidate.PartialDate} is a date known to the day, month or year.
 * </ul>
 *
 * Licet takes facts as stated and never corrects one from another.
 */
@NullMarked
package org.licet.candidate;

import org.jspecify.annotations.NullMarked;

/**
 * One record of a candidate: its name, its date, the days that it covers, and conditions that it
 * meets, fails or leaves open.
 */
@NullMarked
package org.licet.internal.reasoning.record;

import org.jspecify.annotations.NullMarked;

/**
 * The facts of records that rules name: those that a ruleset declares, with their types, and
 * yes-or-no fields.
 */
@NullMarked
package org.licet.internal.reasoning.fact;

import org.jspecify.annotations.NullMarked;

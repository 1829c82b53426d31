/** Conditions on what a record contains: codes, places, declared facts, answers of yes or no. */
@NullMarked
package org.licet.internal.reasoning.condition;

import org.jspecify.annotations.NullMarked;

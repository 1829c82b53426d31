/**
 * The person as a whole, as rules ask about it: declared facts and amounts, states at earlier
 * dates, residence, and rulings of issuers.
 */
@NullMarked
package org.licet.internal.reasoning.person;

import org.jspecify.annotations.NullMarked;

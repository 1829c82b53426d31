/**
 * The people of a made-up population: careers, licenses, credentials, and what is known of them.
 */
@NullMarked
package org.licet.testkit.internal.population;

import org.jspecify.annotations.NullMarked;

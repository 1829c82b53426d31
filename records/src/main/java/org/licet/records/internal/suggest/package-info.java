/** First maps for rosters, from their headers and values. */
@NullMarked
package org.licet.records.internal.suggest;

import org.jspecify.annotations.NullMarked;

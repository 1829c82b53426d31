/** Messages of readers in other languages. */
@NullMarked
package org.licet.json.internal.wording;

import org.jspecify.annotations.NullMarked;

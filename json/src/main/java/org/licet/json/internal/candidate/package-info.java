/** From parsed values to candidates. */
@NullMarked
package org.licet.json.internal.candidate;

import org.jspecify.annotations.NullMarked;

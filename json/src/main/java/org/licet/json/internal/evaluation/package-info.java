/** Members of evaluations, read and written. */
@NullMarked
package org.licet.json.internal.evaluation;

import org.jspecify.annotations.NullMarked;

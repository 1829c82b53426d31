/** Faults as problem details (RFC 9457). */
@NullMarked
package org.licet.json.problem;

import org.jspecify.annotations.NullMarked;

/** Problems of rules, each with a location and severity. */
@NullMarked
package org.licet.authoring.problem;

import org.jspecify.annotations.NullMarked;

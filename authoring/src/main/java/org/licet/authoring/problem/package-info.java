/** Problems of rules, each with its place and severity. */
@NullMarked
package org.licet.authoring.problem;

import org.jspecify.annotations.NullMarked;

/** Facts that a ruleset declares, and how its rules use them. */
@NullMarked
package org.licet.authoring.internal.check.fact;

import org.jspecify.annotations.NullMarked;

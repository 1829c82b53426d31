/** A small ruleset to start from. */
@NullMarked
package org.licet.authoring.internal.starter;

import org.jspecify.annotations.NullMarked;

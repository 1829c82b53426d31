/** The checks of rules: every problem at once, each with its place. */
@NullMarked
package org.licet.authoring.internal.check;

import org.jspecify.annotations.NullMarked;

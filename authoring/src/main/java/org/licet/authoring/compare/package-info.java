/** Two versions of rules compared: by what they say, and by whom it touches. */
@NullMarked
package org.licet.authoring.compare;

import org.jspecify.annotations.NullMarked;

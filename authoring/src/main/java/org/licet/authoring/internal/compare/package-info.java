/** Two versions of rules compared: by their text, and by the candidates whose verdicts change. */
@NullMarked
package org.licet.authoring.internal.compare;

import org.jspecify.annotations.NullMarked;

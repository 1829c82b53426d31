/** The text of a file with locations, and the limits of texts. */
@NullMarked
package org.licet.authoring.internal.text;

import org.jspecify.annotations.NullMarked;

/** The text of a file with its places, and the limits that a text must keep. */
@NullMarked
package org.licet.authoring.internal.text;

import org.jspecify.annotations.NullMarked;

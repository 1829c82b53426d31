/** Interprets rules word by word, without compiling them, for trying many small changes. */
@NullMarked
package org.licet.authoring.internal.interpret;

import org.jspecify.annotations.NullMarked;

/** A rule file as a tree. Every word knows its place. */
@NullMarked
package org.licet.authoring.internal.language;

import org.jspecify.annotations.NullMarked;

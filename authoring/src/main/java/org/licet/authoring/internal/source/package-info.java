/** The files of rules, read from a folder or a rules module. */
@NullMarked
package org.licet.authoring.internal.source;

import org.jspecify.annotations.NullMarked;

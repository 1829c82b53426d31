/** Reads and compiles folders of rules at run time. */
@NullMarked
package org.licet.authoring;

import org.jspecify.annotations.NullMarked;

/** Folders of rules: read and compiled at run time. */
@NullMarked
package org.licet.authoring;

import org.jspecify.annotations.NullMarked;

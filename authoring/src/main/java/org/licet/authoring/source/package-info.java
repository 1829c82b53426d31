/** The files of rules, in a folder that an analyst edits or in a rules module. */
@NullMarked
package org.licet.authoring.source;

import org.jspecify.annotations.NullMarked;

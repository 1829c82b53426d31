/** Files of a ruleset: their names, packages, entries, sources and translations. */
@NullMarked
package org.licet.authoring.internal.check.file;

import org.jspecify.annotations.NullMarked;

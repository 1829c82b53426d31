/**
 * Rules with patterns: their text, the two forms that Drools compiles, and their interpretation.
 */
@NullMarked
package org.licet.internal.pattern;

import org.jspecify.annotations.NullMarked;

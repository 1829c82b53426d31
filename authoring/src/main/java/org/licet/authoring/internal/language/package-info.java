/** The syntax tree of a rule file. Every node has a location. */
@NullMarked
package org.licet.authoring.internal.language;

import org.jspecify.annotations.NullMarked;

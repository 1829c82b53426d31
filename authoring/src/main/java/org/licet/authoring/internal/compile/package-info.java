/**
 * Rules compiled in memory to the classes and files that the build of a rules jar would produce.
 */
@NullMarked
package org.licet.authoring.internal.compile;

import org.jspecify.annotations.NullMarked;

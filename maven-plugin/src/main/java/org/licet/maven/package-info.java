/** The goals of the Maven plugin. */
@NullMarked
package org.licet.maven;

import org.jspecify.annotations.NullMarked;

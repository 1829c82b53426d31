/**
 * The rules of one ruleset as hosts run them: the files of the module, the compiled classes, and
 * their firing. No other package of this module uses Drools.
 */
@NullMarked
package org.licet.internal.engine.firing;

import org.jspecify.annotations.NullMarked;

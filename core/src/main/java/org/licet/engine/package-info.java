/** The engine room: the only package that knows Drools. Internal. */
@NullMarked
package org.licet.engine;

import org.jspecify.annotations.NullMarked;

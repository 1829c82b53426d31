/** Files of a host's settings. */
@NullMarked
package org.licet.json.internal.settings;

import org.jspecify.annotations.NullMarked;

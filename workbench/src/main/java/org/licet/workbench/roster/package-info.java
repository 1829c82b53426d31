/** Made-up rosters, written as people keep them. */
@NullMarked
package org.licet.workbench.roster;

import org.jspecify.annotations.NullMarked;

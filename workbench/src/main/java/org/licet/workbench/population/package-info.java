/**
 * The commands for populations: screening, impact and generated candidates, with their renderings.
 */
@NullMarked
package org.licet.workbench.population;

import org.jspecify.annotations.NullMarked;

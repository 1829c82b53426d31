/** Rules changed one step at a time, to see which changes no case notices. */
@NullMarked
package org.licet.authoring.mutation;

import org.jspecify.annotations.NullMarked;

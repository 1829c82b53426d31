/** Makes small changes to rules and finds those that no case detects. */
@NullMarked
package org.licet.authoring.mutation;

import org.jspecify.annotations.NullMarked;

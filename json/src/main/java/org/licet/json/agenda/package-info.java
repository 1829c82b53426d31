/** Agendas as JSON, and the changes since an earlier one. */
@NullMarked
package org.licet.json.agenda;

import org.jspecify.annotations.NullMarked;

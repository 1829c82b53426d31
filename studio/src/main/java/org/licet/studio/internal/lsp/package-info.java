/** The language server: rules in any editor that speaks the Language Server Protocol. */
@NullMarked
package org.licet.studio.internal.lsp;

import org.jspecify.annotations.NullMarked;

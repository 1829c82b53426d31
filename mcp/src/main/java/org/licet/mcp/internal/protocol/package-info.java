/** The messages of the Model Context Protocol on standard input and output. */
@NullMarked
package org.licet.mcp.internal.protocol;

import org.jspecify.annotations.NullMarked;

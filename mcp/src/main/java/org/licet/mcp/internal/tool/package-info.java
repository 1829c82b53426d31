/** The tools: their arguments, and their answers with sources and open questions. */
@NullMarked
package org.licet.mcp.internal.tool;

import org.jspecify.annotations.NullMarked;

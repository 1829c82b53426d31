/** The command that serves credentials as tools of the Model Context Protocol. */
@NullMarked
package org.licet.mcp.internal;

import org.jspecify.annotations.NullMarked;

/** From text to parsed values: JSON, JSON Lines and YAML, within limits. */
@NullMarked
package org.licet.json.internal.parse;

import org.jspecify.annotations.NullMarked;

/**
 * Candidates in, evaluations out: JSON, JSON Lines and YAML, with a JSON Schema for each format.
 */
@NullMarked
package org.licet.json;

import org.jspecify.annotations.NullMarked;

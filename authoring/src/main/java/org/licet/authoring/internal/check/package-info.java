/**
 * The check of a ruleset: every problem at once, each with its place. The packages below check one
 * kind of content each.
 */
@NullMarked
package org.licet.authoring.internal.check;

import org.jspecify.annotations.NullMarked;

/**
 * Names in rules: the names that a ruleset declares, uses or may not use, and the codes behind
 * them.
 */
@NullMarked
package org.licet.authoring.internal.check.name;

import org.jspecify.annotations.NullMarked;

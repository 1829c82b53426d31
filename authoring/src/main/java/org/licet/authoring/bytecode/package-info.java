/**
 * The second wall around the rules of an author: reads what they compile to, before any of it is
 * loaded, and refuses what the words of rules do not need.
 */
@NullMarked
package org.licet.authoring.bytecode;

import org.jspecify.annotations.NullMarked;

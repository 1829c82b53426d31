/**
 * The bytecode wall, the second wall around the rules of an author: reads the classes that rules
 * compile to, before any of them is loaded, and rejects what the words of rules do not need.
 */
@NullMarked
package org.licet.authoring.internal.bytecode;

import org.jspecify.annotations.NullMarked;

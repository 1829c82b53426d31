/**
 * Rules that are read and followed word by word, without compiling them: for trying many small
 * changes. What a host evaluates is always compiled; a test holds both against each other.
 */
@NullMarked
package org.licet.authoring.interpret;

import org.jspecify.annotations.NullMarked;

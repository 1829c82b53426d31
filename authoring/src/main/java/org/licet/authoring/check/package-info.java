/** What is wrong with rules, or looks wrong: every problem at once, each with its place. */
@NullMarked
package org.licet.authoring.check;

import org.jspecify.annotations.NullMarked;

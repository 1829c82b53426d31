/** Cases of a ruleset: the candidates and verdicts in them, and the conditions that they pin. */
@NullMarked
package org.licet.authoring.internal.check.example;

import org.jspecify.annotations.NullMarked;

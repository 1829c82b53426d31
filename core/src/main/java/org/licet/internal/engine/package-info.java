/**
 * The engine: loads rulesets, judges candidates by the reasonings that the rules state, on one day
 * of application or on each possible day, and rolls up the verdicts.
 */
@NullMarked
package org.licet.internal.engine;

import org.jspecify.annotations.NullMarked;

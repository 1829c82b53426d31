/**
 * The engine: loads rulesets, fires their rules with Drools, judges candidates by the collected
 * reasonings, and finds the open questions. No other package of this module uses Drools.
 */
@NullMarked
package org.licet.internal.engine;

import org.jspecify.annotations.NullMarked;

/**
 * Cases: an analyst's examples with their expected verdicts, as JUnit 5 tests or from a program.
 */
@NullMarked
package org.licet.testkit;

import org.jspecify.annotations.NullMarked;

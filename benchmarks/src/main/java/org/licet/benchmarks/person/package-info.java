/** The record of a person as an application without Licet would keep it. */
@NullMarked
package org.licet.benchmarks.person;

import org.jspecify.annotations.NullMarked;

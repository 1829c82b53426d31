/**
 * Work in jobs: the time worked in selected jobs, and the conditions on a job that concern its
 * hours and supervision.
 */
@NullMarked
package org.licet.internal.reasoning.work;

import org.jspecify.annotations.NullMarked;

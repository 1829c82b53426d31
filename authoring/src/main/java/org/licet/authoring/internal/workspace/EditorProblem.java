package org.licet.authoring.internal.workspace;

import org.licet.authoring.problem.Problem;

/**
 * A problem with its place in a text. Immutable and thread-safe.
 *
 * @param problem the problem
 * @param at its place
 */
public record EditorProblem(Problem problem, TextRange at) {}

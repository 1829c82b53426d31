package org.licet.authoring.internal.workspace;

import java.util.Optional;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.evaluation.Stage;

/**
 * Changed rules under which no one was evaluated. Immutable and thread-safe.
 *
 * @param version the changed version
 * @param stage the stage that only one side has; empty for the whole version
 */
public record Unseen(RulesetSource version, Optional<Stage> stage) {}

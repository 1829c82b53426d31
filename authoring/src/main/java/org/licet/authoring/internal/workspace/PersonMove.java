package org.licet.authoring.internal.workspace;

import org.licet.candidate.Candidate;
import org.licet.evaluation.Stage;
import org.licet.internal.engine.StageVerdicts;

/**
 * A person whose verdicts a change of the rules moves. Immutable and thread-safe.
 *
 * @param person the person
 * @param credential the credential
 * @param stage the stage
 * @param before the decision and the verdicts before
 * @param after the decision and the verdicts after
 */
public record PersonMove(
    Candidate person, String credential, Stage stage, StageVerdicts before, StageVerdicts after) {}

package org.licet.json;

import org.licet.json.internal.evaluation.Members;

/**
 * How much of an evaluation is written. Each detail is the full form with members left out, and
 * {@link EvaluationReader} reads all of them. A failure is always written in full.
 */
public enum EvaluationDetail {

  /** Candidate, credential, stage, date and decision. */
  DECISION(Members.OF_DECISION),

  /** Also the verdict on each criterion, and the keys of the open questions. */
  VERDICTS(Members.OF_VERDICTS),

  /** Also the reason of each verdict with its amounts, and the words of the open questions. */
  REASONS(Members.OF_REASONS),

  /** Everything: also titles, evidence, questions of each criterion, sources and rules. */
  FULL(Members.ALL);

  private final Members members;

  EvaluationDetail(Members members) {
    this.members = members;
  }

  Members members() {
    return members;
  }
}

package org.licet.benchmarks.peers.explained;

import java.util.List;
import org.licet.candidate.Candidate;

/** Evaluates a fully known candidate and explains the result. */
public final class Explained {

  private Explained() {}

  /** Returns a finding for each criterion. */
  public static List<ExplainedFinding> judge(Candidate candidate) {
    return List.of(
        Licenses.judge(candidate),
        Degrees.judge(candidate),
        Experience.SUPERVISED.judge(candidate),
        Experience.UNSUPERVISED.judge(candidate),
        Experience.SUPERVISING.judge(candidate),
        GoodCharacter.judge(candidate.conduct()),
        Retake.judge(candidate));
  }
}

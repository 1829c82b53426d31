package org.licet.evaluation;

/**
 * What screening found for one candidate and credential: an evaluation, or why there is none.
 * Immutable and thread-safe.
 */
public sealed interface ScreeningResult {

  /**
   * The candidate was evaluated.
   *
   * @param evaluation the evaluation, equal to the one that is made of this candidate alone
   */
  record Evaluated(Evaluation evaluation) implements ScreeningResult {
    @Override
    public String candidate() {
      return evaluation.candidate();
    }

    @Override
    public String credential() {
      return evaluation.credential();
    }
  }

  /**
   * A rule failed on the candidate; the others were evaluated all the same.
   *
   * @param candidate the host's key
   * @param credential the credential whose rules failed
   * @param failure what failed, with the name of the rule
   */
  record Failed(String candidate, String credential, Failure failure) implements ScreeningResult {}

  /** Returns the host's key of the candidate. */
  String candidate();

  /** Returns the credential. */
  String credential();
}

package org.licet.benchmarks;

/**
 * What a peer finds for one person: which criteria are met. Immutable and thread-safe.
 *
 * @param met a bit for each criterion that is met, see {@link Criterion#bit()}
 */
public record Outcome(int met) {

  /** Tells whether a criterion is met. */
  public boolean isMet(Criterion criterion) {
    return (met & criterion.bit()) != 0;
  }

  /** Tells whether the person may sit the examination. */
  public boolean isEligible() {
    return (isMet(Criterion.LICENSE) || isMet(Criterion.DEGREE))
        && (isMet(Criterion.EXPERIENCE_1)
            || isMet(Criterion.EXPERIENCE_2)
            || isMet(Criterion.EXPERIENCE_3))
        && isMet(Criterion.CHARACTER);
  }
}

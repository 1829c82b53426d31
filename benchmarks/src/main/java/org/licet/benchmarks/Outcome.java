package org.licet.benchmarks;

/**
 * The result of a peer for one person: the criteria that are met. Immutable and thread-safe.
 *
 * @param met the bits of the criteria that are met; see {@link Criterion#bit()}
 */
public record Outcome(int met) {

  /** Returns true if a criterion is met. */
  public boolean isMet(Criterion criterion) {
    return (met & criterion.bit()) != 0;
  }

  /** Returns true if the person can take the exam. */
  public boolean isEligible() {
    return (isMet(Criterion.LICENSE) || isMet(Criterion.DEGREE))
        && (isMet(Criterion.EXPERIENCE_1)
            || isMet(Criterion.EXPERIENCE_2)
            || isMet(Criterion.EXPERIENCE_3))
        && isMet(Criterion.CHARACTER);
  }
}

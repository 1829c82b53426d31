package org.licet.authoring;

import java.util.List;
import java.util.stream.IntStream;
import org.licet.authoring.internal.mutation.Mutant;
import org.licet.authoring.internal.mutation.Mutants;
import org.licet.authoring.internal.mutation.RuleVersion;

/**
 * Mutants from all parts of a version. {@code -Dlicet.mutants=100000} takes all of them, for the
 * shipped rules and the examples.
 */
public final class MutantSample {

  private static final int MOST = Integer.getInteger("licet.mutants", 12);

  private MutantSample() {}

  /** Returns about as many mutants of a version as every build tries. */
  public static List<Mutant> of(RuleVersion version) {
    return of(version, MOST);
  }

  /**
   * Returns about as many mutants of a version as are asked for, or as many as the property says.
   */
  public static List<Mutant> of(RuleVersion version, int wanted) {
    List<Mutant> all = Mutants.of(version);
    int step = Math.max(1, all.size() / Math.max(MOST, wanted));
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
  }
}

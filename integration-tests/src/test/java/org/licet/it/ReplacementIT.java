package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replaces rules 6 times while one thread evaluates; or as often as {@code licet.replacements}
 * states, while every core does.
 *
 * <pre>
 * mvn -B -ntp -pl integration-tests -am verify -Dit.test=ReplacementIT -Dlicet.replacements=200
 *     -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
 * </pre>
 */
class ReplacementIT {

  private static final int REPLACEMENTS = Integer.getInteger("licet.replacements", 6);
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /**
   * The most classes of one version. The CCM rules have 39 on JDK 17, and a leak has many times as
   * many.
   */
  private static final int CLASSES_OF_A_VERSION = 45;

  @Test
  void no_evaluation_fails_or_mixes_rules_and_old_rules_are_let_go(@TempDir Path folder)
      throws Exception {
    ReplacementSoak.Report report = ReplacementSoak.run(REPLACEMENTS, folder);

    System.out.printf(
        "%d changes on %d cores: %d replaced, %d refused, %d unchanged, %d rolled back and forth%n"
            + "%d changes without an evaluation meanwhile%n"
            + "%,d evaluations, %d failed or mixed%n%s",
        REPLACEMENTS,
        CORES,
        report.replaced(),
        report.refused(),
        report.unchanged(),
        report.rolledBack(),
        report.idle(),
        report.evaluations(),
        report.faults(),
        Footprint.table(report.before(), report.after()));
    assertThat(report.faults()).as("%s", report.samples()).isZero();
    assertThat(report.idle()).isLessThanOrEqualTo(Math.max(2, REPLACEMENTS / 10));
    assertThat(report.replaced() + report.refused() + report.unchanged()).isEqualTo(REPLACEMENTS);
    assertThat(report.replaced()).isBetween(REPLACEMENTS / 2 - 1, REPLACEMENTS / 2 + 1);
    assertThat(report.refused()).isPositive();
    // The conditions of rules outlive their classes, which each version releases after loading.
    assertThat(report.after().loaders()).isLessThanOrEqualTo((long) CORES);
    assertThat(report.after().classes() - report.before().classes())
        .isLessThanOrEqualTo((long) CLASSES_OF_A_VERSION * CORES);
    assertThat(report.after().metaspace()).isLessThan(report.before().metaspace() * 5 / 4);
    assertThat(report.after().heap()).isLessThan(report.before().heap() * 11 / 10);
  }
}

package org.licet.authoring.internal.check;

import java.nio.file.Path;
import java.time.LocalDate;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.evaluation.RulesException;

/**
 * Checks rules: reads, compares, compiles, and tries them, and reports every error and warning.
 * Stateless and thread-safe.
 */
public final class RulesCheck {

  private RulesCheck() {}

  /**
   * Checks the rules of a folder for errors and warnings.
   *
   * @param today the date for computing the age of sources
   * @throws RulesException if the folder does not exist or contains no rules
   */
  public static CheckReport of(Path folder, LocalDate today) {
    return of(RulesSource.read(folder), today);
  }

  /**
   * Checks rules for errors and warnings.
   *
   * @param today the date for computing the age of sources
   */
  public static CheckReport of(RulesSource rules, LocalDate today) {
    return new IncrementalCheck().whole(rules, today, () -> {});
  }

  /** Returns the errors in rules before compilation, without warnings. */
  public static CheckReport errorsIn(RulesSource rules) {
    return new IncrementalCheck().errors(rules);
  }

  /** Returns the errors that only a compilation finds, for rules without other errors. */
  public static CheckReport errorsOfCompiling(RulesSource rules) {
    return new IncrementalCheck().errorsOfCompiling(rules);
  }
}

package org.licet.internal.engine.firing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.VerificationPolicy;

/**
 * The terms of an opening in its {@code ruleset.properties}: its start date, and the records that
 * must be verified. Immutable and thread-safe.
 *
 * @param start the day on which the position starts, if stated
 * @param verified the verifications that the opening requires
 */
public record PositionTerms(Optional<LocalDate> start, VerificationPolicy verified) {

  /** The key of the start date. */
  public static final String START = "start";

  /** The key of the lists whose records must be verified, separated by commas. */
  public static final String VERIFIED = "verified";

  /** The key of the maximum age of a verification in days. */
  public static final String WITHIN = "verifiedWithinDays";

  /** The keys, all of which may be absent. */
  public static final List<String> KEYS = List.of(START, VERIFIED, WITHIN);

  /**
   * Reads the terms.
   *
   * @param file the name of the file, for messages
   * @throws RulesException if a value is not valid
   */
  static PositionTerms of(String file, Properties properties) {
    try {
      return new PositionTerms(
          Optional.ofNullable(properties.getProperty(START))
              .map(day -> LocalDate.parse(day.strip())),
          verified(properties));
    } catch (DateTimeException e) {
      throw new RulesException(
          file
              + ": start is \""
              + properties.getProperty(START)
              + "\", expected a date such as 2026-11-23.",
          e);
    } catch (IllegalArgumentException e) {
      throw new RulesException(file + ": " + e.getMessage(), e);
    }
  }

  private static VerificationPolicy verified(Properties properties) {
    String lists = properties.getProperty(VERIFIED, "").strip();
    String within = properties.getProperty(WITHIN, "").strip();
    if (lists.isEmpty()) {
      if (!within.isEmpty()) {
        throw new IllegalArgumentException(
            WITHIN + " needs " + VERIFIED + ", such as " + VERIFIED + " = licenses.");
      }
      return VerificationPolicy.NONE;
    }
    String[] names = lists.split("\\s*,\\s*");
    VerificationPolicy.Builder policy = VerificationPolicy.builder();
    return (within.isEmpty() ? policy.verified(names) : policy.within(days(within), names)).build();
  }

  private static int days(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          WITHIN + " is \"" + text + "\", expected a number of days such as 120.", e);
    }
  }
}

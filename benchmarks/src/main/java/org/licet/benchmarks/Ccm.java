package org.licet.benchmarks;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.licet.benchmarks.person.Job;

/**
 * The lists of codes and the calendar arithmetic that users of any rule engine would write in Java.
 * All peers share them.
 */
public final class Ccm {

  /** The types of licenses and certifications that allow independent assessment of clients. */
  public static final Set<String> INDEPENDENT_ASSESSMENT =
      Set.of("RN", "LCSW", "LMSW", "LPC", "PHARMACIST", "CRC", "CDMS");

  /** The types of licenses and certifications that do not allow it. */
  public static final Set<String> NO_INDEPENDENT_ASSESSMENT = Set.of("LPN", "LVN", "CCM");

  /** The levels of degrees that count. */
  public static final Set<String> LEVELS = Set.of("BACHELOR", "MASTER", "DOCTORATE");

  /** The fields of study in health or human services. */
  public static final Set<String> FIELDS =
      Set.of(
          "NURSING",
          "SOCIAL_WORK",
          "COUNSELING",
          "REHABILITATION_COUNSELING",
          "PSYCHOLOGY",
          "PUBLIC_HEALTH");

  private static final Set<String> TERRITORIES = Set.of("AS", "GU", "MP", "PR", "UM", "VI");
  private static final int DAYS_OF_A_MONTH = 30;

  private Ccm() {}

  /** Returns true if a jurisdiction is in the United States. */
  public static boolean isInUs(String jurisdiction) {
    return jurisdiction.equals("US")
        || jurisdiction.startsWith("US-")
        || TERRITORIES.contains(jurisdiction);
  }

  /**
   * Returns true if the table lists the type of a license, or if the record of the license allows
   * it.
   */
  public static boolean allowsIndependentAssessment(
      String type, boolean certification, boolean stated) {
    return INDEPENDENT_ASSESSMENT.contains(type)
        || (!certification && stated && !NO_INDEPENDENT_ASSESSMENT.contains(type));
  }

  /** Returns true if the month of the next exam after an attempt is over. */
  public static boolean isNextWindowOver(LocalDate taken, LocalDate on) {
    YearMonth next = YearMonth.from(taken).plusMonths(1);
    while (next.getMonthValue() % 4 != 0) { // April, August, December
      next = next.plusMonths(1);
    }
    return next.atEndOfMonth().isBefore(on);
  }

  /**
   * Counts the calendar months worked from a first day up to, but not including, another. Adds the
   * whole months of each joined period, and the leftover days at 30 to a month.
   */
  public static int months(List<Job> jobs, LocalDate first, LocalDate on) {
    if (jobs.isEmpty()) {
      return 0;
    }
    List<Job> byStart = jobs;
    if (jobs.size() > 1) {
      byStart = new ArrayList<>(jobs);
      byStart.sort(Comparator.comparing(Job::getStart));
    }
    long months = 0;
    long days = 0;
    LocalDate start = LocalDate.MAX;
    LocalDate end = LocalDate.MIN;
    for (Job job : byStart) {
      LocalDate from = job.getStart().isBefore(first) ? first : job.getStart();
      LocalDate to = job.getEnd().isAfter(on) ? on : job.getEnd();
      if (!from.isBefore(to)) {
        continue;
      }
      if (from.isAfter(end)) {
        if (start.isBefore(end)) {
          long whole = ChronoUnit.MONTHS.between(start, end);
          months += whole;
          days += leftOver(start, whole, end);
        }
        start = from;
        end = to;
      } else if (to.isAfter(end)) {
        end = to;
      }
    }
    if (start.isBefore(end)) {
      long whole = ChronoUnit.MONTHS.between(start, end);
      months += whole;
      days += leftOver(start, whole, end);
    }
    return (int) (months + days / DAYS_OF_A_MONTH);
  }

  private static long leftOver(LocalDate start, long months, LocalDate end) {
    return Math.min(ChronoUnit.DAYS.between(start.plusMonths(months), end), DAYS_OF_A_MONTH - 1);
  }
}

package org.licet.internal.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.licet.evaluation.ExaminationPeriod;
import org.licet.evaluation.RulesetDescription.ExaminationDescription;

/**
 * The application periods of an examination, by the rules in force on the day of the exam.
 * Immutable and thread-safe.
 *
 * @param ruleset the rules in force on the evaluation date
 */
record ApplicationPeriods(LoadedRuleset ruleset) {

  /**
   * Returns the possible application dates of an attempt.
   *
   * @param first the first possible day of the attempt
   * @param last the last possible day of the attempt
   * @return empty if the rules have no application period for one of its possible months
   */
  Optional<List<LocalDate>> daysFor(String exam, LocalDate first, LocalDate last) {
    TreeSet<LocalDate> days = new TreeSet<>();
    YearMonth end = YearMonth.from(last);
    for (YearMonth month = YearMonth.from(first);
        !month.isAfter(end);
        month = month.plusMonths(1)) {
      Optional<ExaminationPeriod> period = period(exam, month);
      if (period.isEmpty()) {
        return Optional.empty();
      }
      period
          .get()
          .opensFor(month.getYear())
          .datesUntil(period.get().closesFor(month.getYear()).plusDays(1))
          .forEach(days::add);
    }
    return days.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(days));
  }

  private Optional<ExaminationPeriod> period(String exam, YearMonth month) {
    return ruleset
        .inForce(month.atDay(1))
        .flatMap(
            rules ->
                rules.examinations().stream()
                    .filter(one -> one.exam().equals(exam))
                    .map(ExaminationDescription::periods)
                    .flatMap(List::stream)
                    .filter(period -> period.month() == month.getMonth())
                    .findFirst());
  }
}

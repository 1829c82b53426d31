package org.licet.internal.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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
  Optional<DaySet> daysFor(String exam, LocalDate first, LocalDate last) {
    DaySet days = DaySet.NONE;
    YearMonth end = YearMonth.from(last);
    for (YearMonth month = YearMonth.from(first);
        !month.isAfter(end);
        month = month.plusMonths(1)) {
      Optional<ExaminationPeriod> period = period(exam, month);
      if (period.isEmpty()) {
        return Optional.empty();
      }
      LocalDate opens = period.get().opensFor(month.getYear());
      days = days.with(DaySet.between(opens, period.get().closesFor(month.getYear())));
    }
    return days.isEmpty() ? Optional.empty() : Optional.of(days);
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

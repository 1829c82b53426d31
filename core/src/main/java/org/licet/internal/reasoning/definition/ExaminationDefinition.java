package org.licet.internal.reasoning.definition;

import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.licet.evaluation.ExaminationPeriod;

/**
 * The months in which an examination is given, collected while the defining rules fire. Mutable and
 * not thread-safe.
 */
public final class ExaminationDefinition {

  private final String exam;
  private final Set<Month> months = new LinkedHashSet<>();
  private final List<ExaminationPeriod> periods = new ArrayList<>();
  private final Set<String> sources = new LinkedHashSet<>();

  ExaminationDefinition(String exam) {
    this.exam = exam;
  }

  /** Adds an exam month. */
  public void givenIn(Month month) {
    if (!months.add(month)) {
      throw new IllegalArgumentException(
          "The examination " + exam + " names the month " + month + " twice.");
    }
  }

  /** Adds the application period of an exam month. */
  public void appliedFor(Month month, MonthDay opens, MonthDay closes) {
    periods.add(ExaminationPeriod.of(month, opens, closes));
  }

  /** Sets the sources. */
  public void source(List<String> ids) {
    sources.addAll(ids);
  }

  /** Returns the exam months with their application periods. */
  public List<ExaminationPeriod> periods() {
    return List.copyOf(periods);
  }

  /** Returns the exam months without an application period. */
  public List<Month> withoutApplication() {
    return months.stream()
        .filter(month -> periods.stream().noneMatch(period -> period.month() == month))
        .toList();
  }

  /** Returns the ids of the sources. */
  public Set<String> sources() {
    return sources;
  }
}

package org.licet.internal.pattern;

import java.util.List;
import org.licet.candidate.Degree;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.JudgedAttempt;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.rule.record.Truth;

/**
 * Whether a record is there on the day of evaluation. A record that is dated after the day is not
 * there yet. One without a date has happened by today, because it is on record; for a day in the
 * past, its date is asked. Thread-safe if the application is.
 */
record RecordPresence(ApplicationContext application) {

  /** Returns whether a record is there on the day. */
  Truth of(RecordKind kind, RecordEntry<?> entry, Object record, Fact<?> date) {
    JudgedAttempt attempt = kind == RecordKind.EXAMINATION ? application.attempt() : null;
    if (attempt != null && record.equals(attempt.record())) {
      return Truth.NO;
    }
    int last = attempt == null ? application.day() : attempt.day() - 1;
    if (!(date instanceof Fact.Known<?> known)) {
      if (record instanceof Degree degree
          && degree.expected() instanceof Fact.Known<PartialDate> expected) {
        // A degree in progress is not there before the day on which it is expected.
        return expected.value().earliestDay() > last ? Truth.NO : dated(entry, kind, date);
      }
      return attempt == null && !application.isPast() ? Truth.YES : dated(entry, kind, date);
    }
    PartialDate day = (PartialDate) known.value();
    if (day.latestDay() <= last) {
      return Truth.YES;
    }
    return day.earliestDay() > last ? Truth.NO : dated(entry, kind, date);
  }

  private static Truth dated(RecordEntry<?> entry, RecordKind kind, Fact<?> date) {
    return Truth.open(
        List.of(() -> FieldQuestions.of(entry, kind.date(), FieldQuestions.month(date))));
  }
}

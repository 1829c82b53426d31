package org.licet.reasoning;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.text.Text;

/**
 * The day on which something of a record happened, as conditions look at it. Immutable and
 * thread-safe.
 *
 * @param day the day
 * @param entry the record
 * @param field the name of the field that holds the day
 * @param what what happened: {@code issued}, {@code conferred}, {@code completed} or {@code taken}
 */
public record Happened(Fact<PartialDate> day, Entry<?> entry, String field, String what) {

  /**
   * Returns whether it had happened by the day of evaluation. What stands in the record without a
   * date has happened: that is what the record says.
   */
  public Condition by(LocalDate on) {
    if (!(day instanceof Fact.Known<PartialDate> known)) {
      return Condition.HOLDS;
    }
    boolean early = !known.value().earliest().isAfter(on);
    boolean late = !known.value().latest().isAfter(on);
    return early && late
        ? Condition.HOLDS
        : judged(early || late, () -> Text.of("dated.after", on));
  }

  /** Returns whether it happened from the first to the last day, both inclusive. */
  public Condition between(LocalDate first, LocalDate last) {
    if (!(day instanceof Fact.Known<PartialDate> known)) {
      return Condition.open(() -> List.of(when()));
    }
    LocalDate earliest = known.value().earliest();
    LocalDate latest = known.value().latest();
    if (!earliest.isBefore(first) && !latest.isAfter(last)) {
      return Condition.HOLDS;
    }
    boolean possible = !latest.isBefore(first) && !earliest.isAfter(last);
    return judged(possible, () -> Text.of("dated.not-in", first, last));
  }

  /**
   * Returns whether the day passes a test whose answer changes at most once over the days of a
   * month or year.
   *
   * @param otherwise what is said of a day that does not pass, after the day
   */
  public Condition test(Predicate<LocalDate> test, Supplier<Text> otherwise) {
    if (!(day instanceof Fact.Known<PartialDate> known)) {
      return Condition.open(() -> List.of(when()));
    }
    boolean early = test.test(known.value().earliest());
    boolean late = known.value().isExact() ? early : test.test(known.value().latest());
    return early && late ? Condition.HOLDS : judged(early || late, otherwise);
  }

  /** Returns that it is open on which day it happened, or that it did on no day that counts. */
  private Condition judged(boolean open, Supplier<Text> otherwise) {
    return open
        ? Condition.open(() -> List.of(when()))
        : Condition.fails(() -> Text.of("dated", day.toOptional().orElseThrow(), otherwise.get()));
  }

  /** Returns the question when it happened. */
  Question when() {
    return entry.ask(
        field,
        day.toOptional()
            .map(known -> Text.of("ask." + what + ".day", entry.name(), known))
            .orElseGet(() -> Text.of("ask." + what, entry.name())));
  }
}

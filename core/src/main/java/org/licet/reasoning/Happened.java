package org.licet.reasoning;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;

/**
 * The day on which something of a record happened, as conditions look at it. Immutable and
 * thread-safe.
 *
 * @param day the day
 * @param entry the record
 * @param field the name of the field that holds the day
 * @param what what happened, such as {@code {} completed}, in which {@code {}} stands for the
 *     record
 */
public record Happened(Fact<PartialDate> day, Entry<?> entry, String field, String what) {

  /**
   * Returns whether it had happened by the day of evaluation. What stands in the record without a
   * date has happened: that is what the record says.
   */
  public Condition by(LocalDate on) {
    return day.isKnown() ? test(date -> !date.isAfter(on), () -> "after " + on) : Condition.HOLDS;
  }

  /** Returns whether it happened from the first to the last day, both inclusive. */
  public Condition between(LocalDate first, LocalDate last) {
    boolean around =
        day instanceof Fact.Known<PartialDate> known
            && known.value().earliest().isBefore(first)
            && known.value().latest().isAfter(last);
    return around
        ? Condition.open(() -> List.of(when()))
        : test(
            date -> !date.isBefore(first) && !date.isAfter(last),
            () -> "not in " + first + " to " + last);
  }

  /**
   * Returns whether the day passes a test whose answer changes at most once over the days of a
   * month or year.
   *
   * @param otherwise what is said of a day that does not pass, after the day
   */
  public Condition test(Predicate<LocalDate> test, Supplier<String> otherwise) {
    if (!(day instanceof Fact.Known<PartialDate> known)) {
      return Condition.open(() -> List.of(when()));
    }
    PartialDate stated = known.value();
    boolean early = test.test(stated.earliest());
    boolean late = stated.isExact() ? early : test.test(stated.latest());
    if (early && late) {
      return Condition.HOLDS;
    }
    return early || late
        ? Condition.open(() -> List.of(when()))
        : Condition.fails(() -> "dated " + stated + ", " + otherwise.get());
  }

  /** Returns the question when it happened. */
  Question when() {
    return entry.ask(
        field,
        day.toOptional()
            .map(known -> "On which day of " + known + " was " + what + "?")
            .orElse("When was " + what + "?"));
  }
}

package org.licet.reasoning;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;

/** Conditions on the day on which something happened. */
public final class Happened {

  private Happened() {}

  /**
   * Returns whether something had happened by the day of evaluation. What stands in the record
   * without a date has happened: that is what the record says.
   *
   * @param pointer JSON pointer to the date
   * @param what what happened, such as {@code the CCM sitting}
   */
  public static Condition by(LocalDate on, Fact<PartialDate> day, String pointer, String what) {
    return day.isKnown()
        ? test(day, date -> !date.isAfter(on), pointer, what, "after " + on)
        : Condition.HOLDS;
  }

  /** Returns whether something happened from the first to the last day, both inclusive. */
  public static Condition between(
      LocalDate first, LocalDate last, Fact<PartialDate> day, String pointer, String what) {
    String outside = "not in " + first + " to " + last;
    boolean around =
        day.toOptional()
            .map(known -> known.earliest().isBefore(first) && known.latest().isAfter(last))
            .orElse(false);
    return around
        ? Condition.open("", when(day, pointer, what))
        : test(day, date -> !date.isBefore(first) && !date.isAfter(last), pointer, what, outside);
  }

  /**
   * Returns whether the day on which something happened passes a test whose answer changes at most
   * once over the days of a month or year.
   *
   * @param otherwise what is said of a day that does not pass, after the day
   */
  public static Condition test(
      Fact<PartialDate> day,
      Predicate<LocalDate> test,
      String pointer,
      String what,
      String otherwise) {
    Optional<PartialDate> known = day.toOptional();
    if (known.isEmpty()) {
      return Condition.open("", when(day, pointer, what));
    }
    boolean early = test.test(known.get().earliest());
    boolean late = test.test(known.get().latest());
    if (early && late) {
      return Condition.HOLDS;
    }
    return early || late
        ? Condition.open("", when(day, pointer, what))
        : Condition.fails("dated " + known.get() + ", " + otherwise);
  }

  /** Returns the question when something happened. */
  public static Question when(Fact<PartialDate> day, String pointer, String what) {
    return new Question.OfCandidate(
        pointer,
        day.toOptional()
            .map(known -> "On which day of " + known + " was " + what + "?")
            .orElse("When was " + what + "?"));
  }
}

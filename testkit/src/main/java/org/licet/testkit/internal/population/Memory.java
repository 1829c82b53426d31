package org.licet.testkit.internal.population;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import org.licet.candidate.Fact;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;

/**
 * Decides which facts of a generated candidate are known: all of them, or only some, as in real
 * records. It has its own dice, so the underlying facts do not change. Not thread-safe.
 */
final class Memory {

  /** The carelessness of a record, by which the rates of {@link MissingFact} are multiplied. */
  private static final Shares<Integer> PERCENT =
      Shares.of(500, 10).and(320, 100).and(180, 300).table();

  private static final int MOST_MISSING = 950;
  private static final int ALL_LISTED = 500;
  private static final int OLD = 10 * 365;

  private final Dice dice;
  private final long today;
  private final int percent;

  private Memory(Dice dice, LocalDate on, int percent) {
    this.dice = dice;
    this.today = on.toEpochDay();
    this.percent = percent;
  }

  /** Returns a memory that forgets nothing. */
  static Memory ofEverything(Dice dice, LocalDate on) {
    return new Memory(dice, on, 0);
  }

  /** Returns a memory with the gaps of real records. */
  static Memory ofPeople(Dice dice, LocalDate on) {
    return new Memory(dice, on, PERCENT.draw(dice));
  }

  /** Returns an equally careful memory with other dice. */
  Memory with(Dice other) {
    return new Memory(other, LocalDate.ofEpochDay(today), percent);
  }

  /** Returns true if every fact is known. */
  boolean isWhole() {
    return percent == 0;
  }

  private boolean isMissing(MissingFact field) {
    return !isWhole() && dice.happens(Math.min(MOST_MISSING, field.inThousand * percent / 100));
  }

  <T> Fact<T> fact(MissingFact field, T truth) {
    return isMissing(field) ? Fact.unknown() : Fact.known(truth);
  }

  /** Returns a fact that people state only if it matters. */
  <T> Fact<T> factIf(boolean matters, MissingFact field, T truth) {
    return matters || isWhole() ? fact(field, truth) : Fact.unknown();
  }

  <T> Listing<T> list(MissingFact field, List<T> truth) {
    return isMissing(field) ? Listing.unknown() : Listing.of(truth);
  }

  <T> Listing<T> list(MissingFact field, Listing<T> truth) {
    return isMissing(field) ? Listing.unknown() : truth;
  }

  /** Returns a list, which may become incomplete and may lose its last entry. */
  <T> Listing<T> inPart(Incomplete field, Listing<T> said) {
    if (isWhole()
        || !said.isKnown()
        || !dice.happens(Math.min(MOST_MISSING, field.inThousand * percent / 100))) {
      return said;
    }
    List<T> entries = said.entries();
    boolean whole = entries.isEmpty() || dice.happens(ALL_LISTED);
    return Listing.partial(whole ? entries : entries.subList(0, entries.size() - 1));
  }

  /** Returns a past day. It may be unknown, or exact only to the month or year. */
  Fact<PartialDate> day(MissingFact field, Precision precision, int daysAgo) {
    return isMissing(field) ? Fact.unknown() : day(precision, daysAgo);
  }

  /** Returns a past day that is never unknown. It may be exact only to the month or year. */
  Fact<PartialDate> day(Precision precision, int daysAgo) {
    LocalDate day = LocalDate.ofEpochDay(today - daysAgo);
    if (isWhole()) {
      return Fact.known(PartialDate.of(day));
    }
    int chance = dice.below(1000);
    int year = daysAgo > OLD ? precision.oldYear : precision.year;
    if (chance < year) {
      return Fact.known(PartialDate.of(Year.of(day.getYear())));
    }
    int month = daysAgo > OLD ? precision.oldMonth : precision.month;
    return Fact.known(
        chance < year + month
            ? PartialDate.of(YearMonth.of(day.getYear(), day.getMonthValue()))
            : PartialDate.of(day));
  }

  /**
   * The rates, in a thousand, of dates that are exact only to the month or to the year: for the
   * last ten years, and for earlier dates. All are assumptions.
   */
  enum Precision {
    LICENSE(50, 0, 100, 20),
    CERTIFICATION(150, 10, 250, 50),
    DEGREE(400, 350, 250, 650),
    JOB(650, 30, 600, 250),
    COURSE(100, 0, 200, 100),
    ATTEMPT(120, 10, 300, 150);

    final int month;
    final int year;
    final int oldMonth;
    final int oldYear;

    Precision(int month, int year, int oldMonth, int oldYear) {
      this.month = month;
      this.year = year;
      this.oldMonth = oldMonth;
      this.oldYear = oldYear;
    }
  }
}

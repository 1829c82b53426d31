package org.licet.testkit.internal.population;

import java.time.LocalDate;

/**
 * The traits that the records of one candidate share. Days are counted back from the date of the
 * population: 0 is the date itself, 365 a year before.
 *
 * @param on the date of the population
 * @param profession the profession
 * @param home the state of residence
 * @param origin the country of education, such as US
 * @param career the days since the first license, or since the first job of the unlicensed
 * @param inUs the days of work in the US; the whole career of those educated there
 * @param caseManager the days since the move to case management; -1 if there was none
 * @param dice the generator of facts
 * @param memory the generator of gaps in the record
 * @param past the generator of earlier statuses of licenses and certifications
 */
record Person(
    LocalDate on,
    Profession profession,
    State home,
    String origin,
    int career,
    int inUs,
    int caseManager,
    Dice dice,
    Memory memory,
    PastStatuses past) {

  private static final int YEAR = 365;

  /** The years of a career so far, up to 40 with a long tail. */
  private static final Shares<Shares.Band> CAREER =
      Shares.of(50, years(0, 1))
          .and(120, years(1, 3))
          .and(190, years(3, 6))
          .and(230, years(6, 11))
          .and(150, years(11, 16))
          .and(100, years(16, 21))
          .and(110, years(21, 31))
          .and(50, years(31, 40))
          .table();

  private static final Shares<String> ABROAD =
      Shares.of(50, "PH")
          .and(12, "IN")
          .and(10, "CA")
          .and(8, "NG")
          .and(6, "JM")
          .and(6, "GB")
          .and(5, "KR")
          .and(3, "MX")
          .table();

  private static final int CASE_MANAGERS = 600;
  private static final int NURSES_FROM_ABROAD = 80;
  private static final int OTHERS_FROM_ABROAD = 15;

  private static Shares.Band years(int from, int to) {
    return new Shares.Band(from * YEAR, to * YEAR - 1);
  }

  static Person of(LocalDate on, Dice dice, Memory memory, PastStatuses past) {
    Profession profession = Profession.draw(dice);
    State home = State.draw(dice);
    int career = CAREER.draw(dice).draw(dice);
    boolean fromAbroad =
        career > 2 * YEAR
            && dice.happens(
                profession == Profession.NURSE ? NURSES_FROM_ABROAD : OTHERS_FROM_ABROAD);
    int caseManager =
        career > YEAR && dice.happens(CASE_MANAGERS)
            ? dice.between(career / 10, career * 9 / 10)
            : -1;
    return new Person(
        on,
        profession,
        home,
        fromAbroad ? ABROAD.draw(dice) : "US",
        career,
        fromAbroad ? dice.between(career / 5, career * 9 / 10) : career,
        caseManager,
        dice,
        memory,
        past);
  }

  boolean isCaseManager() {
    return caseManager >= 0;
  }

  boolean isFromAbroad() {
    return !origin.equals("US");
  }

  /** Returns a day before the date of the population. */
  LocalDate daysAgo(int days) {
    return LocalDate.ofEpochDay(on.toEpochDay() - days);
  }

  /** Returns the days from a day to the date of the population. */
  int daysSince(LocalDate day) {
    return (int) (on.toEpochDay() - day.toEpochDay());
  }
}

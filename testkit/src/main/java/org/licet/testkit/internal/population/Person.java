package org.licet.testkit.internal.population;

import java.time.LocalDate;

/**
 * The traits that the records of one candidate share. Days are counted back from the date of the
 * population: 0 is the date itself, 365 a year before.
 *
 * @param on the date of the population
 * @param profession what the candidate is
 * @param home where the candidate lives
 * @param origin the country of education: US, or another
 * @param career days since the license, or for the unlicensed since the first job
 * @param inUs days since the candidate came to work in the US: the career of those educated there
 * @param caseManager days since the candidate turned to case management; -1 for those who did not
 * @param dice decides what is true
 * @param memory decides what has been said
 * @param past makes up what licenses and certifications were before
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

  /** Years of a career so far: long-tailed, up to 40. */
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

  /** Returns the day so many days before the date of the population. */
  LocalDate daysAgo(int days) {
    return LocalDate.ofEpochDay(on.toEpochDay() - days);
  }

  /** Returns how many days before the date of the population the day is. */
  int daysSince(LocalDate day) {
    return (int) (on.toEpochDay() - day.toEpochDay());
  }
}

package org.licet.testkit.internal.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Generates the periods of a person's employment: consecutive jobs with gaps and overlaps. */
final class Careers {

  /**
   * A job, or a period of one, in days before the date of the population.
   *
   * @param from the first day
   * @param to the last day; -1 if the job continues
   * @param beside whether it is a second job
   * @param sameEmployer whether only the duties changed since the previous period
   */
  record Span(int from, int to, boolean beside, boolean sameEmployer) {
    boolean isCurrent() {
      return to < 0;
    }
  }

  private static final int MOST_JOBS = 12;
  private static final int YEAR = 365;

  private static final Shares<Shares.Band> TENURE =
      Shares.of(230, new Shares.Band(60, YEAR))
          .and(400, new Shares.Band(YEAR, 3 * YEAR))
          .and(220, new Shares.Band(3 * YEAR, 6 * YEAR))
          .and(120, new Shares.Band(6 * YEAR, 15 * YEAR))
          .and(30, new Shares.Band(15 * YEAR, 30 * YEAR))
          .table();

  private static final Shares<Shares.Band> GAP =
      Shares.of(720, new Shares.Band(1, 14))
          .and(190, new Shares.Band(15, 180))
          .and(70, new Shares.Band(181, 2 * YEAR))
          .and(20, new Shares.Band(2 * YEAR, 5 * YEAR))
          .table();

  private static final int SECOND_JOBS = 110;
  private static final int CHANGES_OF_DUTIES = 500;
  private static final int SHORTEST_STRETCH = 90;

  private Careers() {}

  /** Returns the jobs of a person, latest first, at most 12 of them. */
  static List<Span> of(Person person) {
    Dice dice = person.dice();
    List<Span> spans = new ArrayList<>();
    int day = person.career() - dice.below(90);
    while (day >= 0 && spans.size() < MOST_JOBS) {
      int room = MOST_JOBS - spans.size();
      int tenure = TENURE.draw(dice).draw(dice);
      int end = room <= 2 || tenure > day ? -1 : day - tenure;
      add(spans, person, new Span(day, end, false, false), room);
      if (tenure > YEAR && room > 3 && dice.happens(SECOND_JOBS)) {
        int from = day - dice.below(Math.min(tenure, day + 1) / 2 + 1);
        spans.add(new Span(from, Math.max(-1, from - dice.between(60, 2 * YEAR)), true, false));
      }
      day = end < 0 ? -1 : end - GAP.draw(dice).draw(dice);
    }
    spans.sort(Comparator.comparingInt(Span::from));
    return spans;
  }

  /** Adds a job, in two periods if the person moved to case management during it. */
  private static void add(List<Span> spans, Person person, Span job, int room) {
    int turn = person.caseManager();
    if (room > 2
        && turn < job.from() - SHORTEST_STRETCH
        && turn > job.to() + SHORTEST_STRETCH
        && person.dice().happens(CHANGES_OF_DUTIES)) {
      spans.add(new Span(job.from(), turn + 1, false, false));
      spans.add(new Span(turn, job.to(), false, true));
    } else {
      spans.add(job);
    }
  }
}

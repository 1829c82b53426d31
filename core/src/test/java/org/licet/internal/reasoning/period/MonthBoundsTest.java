package org.licet.internal.reasoning.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.licet.internal.reasoning.amount.CountedAmount;

class MonthBoundsTest {

  private static final int FIRST = (int) LocalDate.of(2024, 1, 1).toEpochDay();

  /** Returns periods close to each other, each of which is open in part or known. */
  private static PossibleWork work(Random random, boolean partTime) {
    PossibleWork work = new PossibleWork();
    int first = FIRST + random.nextInt(60);
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      int end = first + 1 + random.nextInt(random.nextBoolean() ? 3 : 40);
      double rate = partTime ? (1 + random.nextInt(4)) / 4.0 : 1;
      boolean open = i <= 3 && random.nextBoolean();
      int laterFirst = first + (open ? random.nextInt(3) : 0);
      int earlierEnd = end - (open ? random.nextInt(3) : 0);
      work.add(
          !open || random.nextBoolean(),
          new WorkPeriod(laterFirst, earlierEnd, rate),
          new WorkPeriod(first, end, rate));
      first = end + random.nextInt(4) - (partTime ? random.nextInt(20) : 1);
    }
    return work;
  }

  /** Adds each number of left-over days in turn, so that some are close to a whole month. */
  @Property(tries = 100)
  void no_choice_for_open_periods_exceeds_the_bounds(@ForAll long seed, @ForAll boolean partTime) {
    for (int days = 1; days < 30; days++) {
      PossibleWork work = work(new Random(seed), partTime);
      WorkPeriod rest = new WorkPeriod(FIRST - 100, FIRST - 100 + days, 1);
      work.add(true, rest, rest);
      assertBounds(work, partTime);
    }
  }

  /** Counts all combinations of more open jobs than the bounds count one by one. */
  @Property(tries = 60)
  void the_maximum_of_many_open_jobs_is_that_of_their_combinations(@ForAll long seed) {
    Random random = new Random(seed);
    PossibleWork work = new PossibleWork();
    int first = FIRST + random.nextInt(60);
    for (int i = 0; i < 11; i++) {
      int end = first + 1 + random.nextInt(random.nextBoolean() ? 3 : 140);
      WorkPeriod period = new WorkPeriod(first, end, 1);
      work.add(random.nextInt(8) == 0, period, period);
      first = end + random.nextInt(3) / 2;
    }
    double[] most = {0};
    work.whileWanted(
        periods -> {
          most[0] = Math.max(most[0], Months.COUNT.of(periods));
          return true;
        });
    assertThat(LongestSpans.most(work)).hasValue(most[0]);
  }

  /** Jobs of 59 months and 19 days that adjoin, every second one of a day, and a day apart. */
  @Example
  void a_separate_day_adds_one_day_to_many_open_jobs() {
    PossibleWork work = new PossibleWork();
    LocalDate from = LocalDate.of(2020, 3, 1);
    LocalDate end = from.plusMonths(59).plusDays(19);
    for (int i = 0; i < 13; i++) {
      LocalDate to = i == 12 ? end : from.plusDays(i % 2 == 0 ? 250 : 1);
      add(work, from, to);
      from = to;
    }
    add(work, end.plusDays(20), end.plusDays(21));
    assertThat(MonthBounds.rough(work).possible()).isEqualTo(60);
    assertThat(MonthBounds.of(work)).isEqualTo(new CountedAmount(0, 59));
  }

  private static void add(PossibleWork work, LocalDate from, LocalDate end) {
    WorkPeriod job = new WorkPeriod((int) from.toEpochDay(), (int) end.toEpochDay(), 1);
    work.add(false, job, job);
  }

  private static void assertBounds(PossibleWork work, boolean partTime) {
    CountedAmount rough = MonthBounds.rough(work);
    CountedAmount bounds = MonthBounds.of(work);
    double most = partTime ? rough.possible() : LongestSpans.most(work).orElseThrow();
    work.whileWanted(
        periods -> {
          double months = Months.COUNT.of(periods);
          assertThat(months).as("%s", periods).isBetween(rough.certain(), rough.possible());
          assertThat(months).as("%s", periods).isBetween(bounds.certain(), bounds.possible());
          assertThat(months).as("%s", periods).isLessThanOrEqualTo(most);
          return true;
        });
  }
}

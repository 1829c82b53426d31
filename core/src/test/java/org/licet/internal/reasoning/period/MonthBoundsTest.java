package org.licet.internal.reasoning.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
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
      assertBounds(work);
    }
  }

  private static void assertBounds(PossibleWork work) {
    CountedAmount rough = MonthBounds.rough(work);
    CountedAmount bounds = MonthBounds.of(work);
    work.whileWanted(
        periods -> {
          double months = Months.COUNT.of(periods);
          assertThat(months).as("%s", periods).isBetween(rough.certain(), rough.possible());
          assertThat(months).as("%s", periods).isBetween(bounds.certain(), bounds.possible());
          return true;
        });
  }
}

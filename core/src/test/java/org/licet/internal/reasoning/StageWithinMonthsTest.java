package org.licet.internal.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.OtherCredentials.AskedStage;

/** Compares the days of a stage within some months with the verdict of each day. */
class StageWithinMonthsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final int TODAY = (int) ON.toEpochDay();
  private static final int COMPARED = 250;
  private static final AskedStage CCM = new AskedStage("CCM", Stage.EXAMINATION);

  /** A stage with a verdict on each day, and the days that a cheap look may tell of it. */
  private static final class DailyVerdicts implements OtherCredentials {

    private final Verdict[] verdicts = new Verdict[500];

    /** For each day, whether a cheap look tells nothing. */
    private final boolean[] silent = new boolean[verdicts.length];

    private int judged;

    DailyVerdicts(Random random) {
      for (int day = 0; day < verdicts.length; ) {
        Verdict verdict = List.of(Verdict.values()).get(random.nextInt(3));
        int end = Math.min(verdicts.length, day + 1 + random.nextInt(200));
        Arrays.fill(verdicts, day, end, verdict);
        day = end;
      }
      boolean wordless = random.nextInt(4) == 0;
      for (int i = 0; i < silent.length; i++) {
        silent[i] = wordless || random.nextInt(8) == 0;
      }
    }

    Verdict of(int day) {
      return verdicts[Math.min(day - TODAY, verdicts.length - 1)];
    }

    Verdict within(int day, long months) {
      int last = (int) LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay();
      Verdict best = Verdict.NOT_MET;
      for (int each = day; each <= last; each++) {
        best = best.or(of(each));
      }
      return best;
    }

    @Override
    public Verdict verdict(AskedStage asked, ApplicationContext application) {
      judged++;
      return of(application.day());
    }

    @Override
    public Conclusion explain(AskedStage asked, ApplicationContext application) {
      throw new UnsupportedOperationException();
    }

    @Override
    public MetDays metDays(
        AskedStage asked, ApplicationContext application, AssumedAnswers answers) {
      int day = application.day();
      if (silent[Math.min(day - TODAY, silent.length - 1)]) {
        return MetDays.unknown(day);
      }
      int end = day;
      while (end - TODAY < verdicts.length && of(end) == of(day)) {
        end++;
      }
      return MetDays.same(of(day), day, end - TODAY < verdicts.length ? end - 1 : MetDays.NEVER);
    }
  }

  private static ApplicationContext on(int day, OtherCredentials others) {
    return new ApplicationContext(Candidate.withId("nurse").build(), LocalDate.ofEpochDay(day))
        .asking(others);
  }

  @Property
  void skipped_days_have_the_verdict_that_they_are_skipped_for(@ForAll long seed) {
    Random random = new Random(seed);
    DailyVerdicts stage = new DailyVerdicts(random);
    StageWithinMonths within = new StageWithinMonths(CCM, 1 + random.nextInt(6));
    DayIndependent shared = new DayIndependent();
    for (int day = TODAY; day < TODAY + COMPARED; day += 1 + random.nextInt(60)) {
      ApplicationContext sharing = on(day, stage).sharing(shared);
      Verdict verdict = stage.within(day, within.months());
      assertThat(within.verdict(sharing)).isEqualTo(verdict);
      assertThat(within.verdict(on(day, stage))).isEqualTo(verdict);
      MetDays days = within.metDays(sharing, AssumedAnswers.OPEN);
      assertThat(within.metDays(on(day, stage), AssumedAnswers.OPEN)).isEqualTo(days);
      for (int each = day; each < TODAY + COMPARED; each++) {
        Verdict then = stage.within(each, within.months());
        if (each < days.earliest() || each <= days.through()) {
          assertThat(then == Verdict.MET)
              .as("%s, of %s", LocalDate.ofEpochDay(each), days)
              .isEqualTo(each >= days.earliest());
        }
      }
    }
  }

  @Test
  void a_search_from_the_next_day_goes_on_where_the_last_one_ended() {
    DailyVerdicts stage = new DailyVerdicts(new Random(1));
    Arrays.fill(stage.verdicts, Verdict.NOT_MET);
    Arrays.fill(stage.silent, true);
    StageWithinMonths within = new StageWithinMonths(CCM, 6);
    DayIndependent shared = new DayIndependent();
    for (int day = TODAY; day < TODAY + 100; day++) {
      within.metDays(on(day, stage).sharing(shared), AssumedAnswers.OPEN);
    }
    assertThat(stage.judged).isLessThan(300);
  }
}

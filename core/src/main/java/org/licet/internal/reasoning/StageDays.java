package org.licet.internal.reasoning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.OtherCredentials.AskedStage;

/**
 * The verdicts on a stage of another credential for one candidate, by day. It judges only days on
 * which a verdict may change, and keeps what it found: a search from the next day goes on where the
 * last one ended. Days are {@linkplain LocalDate#toEpochDay() epoch days}. Not thread-safe.
 */
final class StageDays {

  /** The verdict of a day, and the days on which it certainly stays as it is. */
  private record Judged(Verdict verdict, MetDays days) {}

  /** The search for the first day with a verdict. */
  private final class Search {

    private final Verdict wanted;

    /** Returns the last day without the verdict, given a day without it. */
    private final ToIntFunction<MetDays> without;

    /** Days without the verdict: from this one through the other one. */
    private int from = 1;

    private int through;

    Search(Verdict wanted, ToIntFunction<MetDays> without) {
      this.wanted = wanted;
      this.without = without;
    }

    /** Returns the first of some days with the verdict, or {@link MetDays#NEVER}. */
    int first(int day, int last) {
      if (day < from || day - 1 > through) {
        from = day;
        through = day - 1;
      }
      while (through < last) {
        int next = through + 1;
        Judged judged = judged(next);
        if (judged.verdict == wanted) {
          return next;
        }
        through = Math.max(next, without.applyAsInt(judged.days));
      }
      return MetDays.NEVER;
    }
  }

  private final AskedStage asked;
  private final ApplicationContext application;
  private final Map<Integer, Judged> known = new HashMap<>();
  private final Search met = new Search(Verdict.MET, StageDays::beforeEarliest);
  private final Search open = new Search(Verdict.UNDETERMINED, MetDays::refused);

  private StageDays(AskedStage asked, ApplicationContext application) {
    this.asked = asked;
    this.application = application;
  }

  /**
   * Returns the days of a candidate, which are those of the days before if judgments share results.
   *
   * @param by the object that asks for the stage
   */
  static StageDays of(Object by, AskedStage asked, ApplicationContext application) {
    DayIndependent shared = application.shared();
    return shared == null || application.isRuled()
        ? new StageDays(asked, application.sharing(new DayIndependent()))
        : shared.ofAll(by, AssumedAnswers.OPEN, () -> new StageDays(asked, application));
  }

  private static int beforeEarliest(MetDays days) {
    return days.earliest() == MetDays.NEVER ? MetDays.NEVER : days.earliest() - 1;
  }

  private Judged judged(int day) {
    Judged judged = known.get(day);
    if (judged == null) {
      ApplicationContext then = at(day);
      judged =
          new Judged(
              application.others().verdict(asked, then),
              application.others().metDays(asked, then, AssumedAnswers.OPEN));
      known.put(day, judged);
    }
    return judged;
  }

  private ApplicationContext at(int day) {
    return day == application.day()
        ? application
        : application.at(LocalDate.ofEpochDay(day), null).sharing(application.shared());
  }

  /** Returns the first of some days on which the stage is met, or {@link MetDays#NEVER}. */
  int firstMet(int day, int last) {
    return met.first(day, last);
  }

  /**
   * Returns the first of some days on which the stage is undetermined, or {@link MetDays#NEVER}.
   */
  int firstOpen(int day, int last) {
    return open.first(day, last);
  }

  /** Returns the first day from another one on which the stage may be met. */
  int earliest(int day) {
    return judged(day).days.earliest();
  }
}

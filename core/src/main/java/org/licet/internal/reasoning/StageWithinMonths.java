package org.licet.internal.reasoning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.OtherCredentials.AskedStage;
import org.licet.text.Text;

/**
 * The reasoning that a candidate meets the requirement of a stage of another credential on the
 * judged day or on a day in some months after it, with the records as they are. Immutable and
 * thread-safe.
 *
 * @param asked the stage
 * @param months the number of months
 */
public record StageWithinMonths(AskedStage asked, long months) implements Reasoning {

  /** A day that decides, and its verdict. */
  private record Deciding(Verdict verdict, LocalDate day) {}

  @Override
  public Verdict verdict(ApplicationContext application) {
    return deciding(application, StageDays.of(this, asked, application)).verdict;
  }

  @Override
  public Conclusion explain(ApplicationContext application) {
    Deciding deciding = deciding(application, StageDays.of(this, asked, application));
    Conclusion then = application.others().explain(asked, at(deciding.day, application));
    LocalDate last = application.on().plusMonths(months);
    Text day =
        deciding.day.equals(application.on())
            ? Text.of("other.within.today", months)
            : deciding.verdict == Verdict.NOT_MET
                ? Text.of("other.within.last", last)
                : Text.of("other.within.day", deciding.day);
    return then.explained(
        grounds -> grounds.because(Text.joined(" ", List.of(day, grounds.reason()))));
  }

  private static ApplicationContext at(LocalDate day, ApplicationContext application) {
    return day.equals(application.on()) ? application : application.at(day, null);
  }

  /**
   * Returns the first day on which the stage is met; without one, the first day on which it is
   * undetermined; without one, the last day.
   */
  private Deciding deciding(ApplicationContext application, StageDays days) {
    int last = last(application);
    int met = days.firstMet(application.day(), last);
    if (met != MetDays.NEVER) {
      return new Deciding(Verdict.MET, LocalDate.ofEpochDay(met));
    }
    int open = days.firstOpen(application.day(), last);
    return open == MetDays.NEVER
        ? new Deciding(Verdict.NOT_MET, LocalDate.ofEpochDay(last))
        : new Deciding(Verdict.UNDETERMINED, LocalDate.ofEpochDay(open));
  }

  private int last(ApplicationContext application) {
    return (int) application.on().plusMonths(months).toEpochDay();
  }

  /**
   * Looks at the last day of the months: until the stage may be met on it, no day brings anything
   * new.
   */
  @Override
  public MetDays metDays(ApplicationContext application, AssumedAnswers answers) {
    int day = application.day();
    StageDays days = StageDays.of(this, asked, application);
    Deciding deciding = deciding(application, days);
    if (deciding.verdict == Verdict.MET) {
      return MetDays.same(Verdict.MET, day, (int) deciding.day.toEpochDay());
    }
    if (deciding.verdict == Verdict.UNDETERMINED && answers != AssumedAnswers.OPEN) {
      return MetDays.unknown(day);
    }
    int next = days.earliest(last(application));
    if (next == MetDays.NEVER) {
      return new MetDays(MetDays.NEVER, day - 1);
    }
    int first = (int) LocalDate.ofEpochDay(next).minusMonths(months).toEpochDay();
    return new MetDays(Math.max(first, day + 1), day - 1);
  }

  @Override
  public Set<AskedStage> asks() {
    return Set.of(asked);
  }
}

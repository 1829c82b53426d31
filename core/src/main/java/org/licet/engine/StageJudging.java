package org.licet.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Verdict;
import org.licet.reasoning.Conclusion;
import org.licet.reasoning.Context;

/**
 * What the rules conclude on the criteria of a stage for one candidate. Not changed once made by
 * {@link #of}; one that is made by {@link #whenAsked} is not thread-safe.
 */
final class StageJudging {

  private final StageCriteria stage;
  private final Context application;
  private final @Nullable Conclusion[] concluded;
  private @Nullable AsOf asOf;
  private @Nullable StageJudging before;

  private StageJudging(StageCriteria stage, Context application) {
    this.stage = stage;
    this.application = application;
    this.concluded = new Conclusion[stage.inOrder().size()];
  }

  /**
   * Judges an application by every criterion.
   *
   * @throws Rules.RuleFailure if a rule fails on it
   */
  static StageJudging of(StageCriteria stage, Context application) {
    StageJudging judging = new StageJudging(stage, application);
    for (int i = 0; i < judging.concluded.length; i++) {
      judging.on(i);
    }
    return judging;
  }

  /**
   * Judges an application by each criterion when it is asked about.
   *
   * @param before the same candidate on another day: what was judged there as of the application is
   *     not judged again if that is the same day
   */
  static StageJudging whenAsked(
      StageCriteria stage, Context application, @Nullable StageJudging before) {
    StageJudging judging = new StageJudging(stage, application);
    judging.before = before;
    return judging;
  }

  private AsOf asOfApplication() {
    AsOf made = asOf;
    if (made == null) {
      made = new AsOf(stage, application);
      AsOf known = before == null ? null : before.asOf;
      if (known != null && known.isSameDayAs(made)) {
        made = known;
      }
      asOf = made;
      before = null;
    }
    return made;
  }

  /** Returns the day of application, where criteria are judged as of it and it is stated. */
  Optional<PartialDate> asOf() {
    return !stage.plan().asOfApplication().isEmpty()
            && asOfApplication().day() instanceof ApplicationDay.Stated stated
        ? Optional.of(stated.stated())
        : Optional.empty();
  }

  /** Returns the verdict on the whole requirement. */
  Verdict verdict() {
    return stage.rollUp().of(this);
  }

  /**
   * Returns what is concluded on the criterion in a place of the order of findings.
   *
   * @throws Rules.RuleFailure if it is judged only now, and its rule fails
   */
  Conclusion on(int place) {
    StageCriteria.Judged criterion = stage.inOrder().get(place);
    if (criterion.asOfApplication()) {
      return asOfApplication().on(place);
    }
    Conclusion made = concluded[place];
    if (made == null) {
      made = criterion.rule().judge(application);
      concluded[place] = made;
    }
    return made;
  }

  /** Returns what is concluded on a criterion. */
  Conclusion on(String criterion) {
    return on(stage.place(criterion));
  }

  /** Returns the verdict on a criterion. */
  Verdict verdict(String criterion) {
    return on(criterion).verdict();
  }
}

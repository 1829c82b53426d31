package org.licet.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.reasoning.Conclusion;
import org.licet.reasoning.Context;
import org.licet.reasoning.Grounds;
import org.licet.text.Text;

/**
 * What the rules conclude on every criterion of a stage for one candidate. Not changed once made.
 */
final class StageJudging {

  private final StageCriteria stage;
  private final Conclusion[] concluded;
  private Optional<PartialDate> asOf = Optional.empty();

  private StageJudging(StageCriteria stage) {
    this.stage = stage;
    this.concluded = new Conclusion[stage.inOrder().size()];
  }

  /**
   * Judges an application.
   *
   * @throws Rules.RuleFailure if a rule fails on it
   */
  static StageJudging of(StageCriteria stage, Context application) {
    StageJudging judging = new StageJudging(stage);
    for (int i = 0; i < judging.concluded.length; i++) {
      StageCriteria.Judged criterion = stage.inOrder().get(i);
      if (!criterion.asOfApplication()) {
        judging.concluded[i] = criterion.rule().judge(application);
      }
    }
    if (!stage.plan().asOfApplication().isEmpty()) {
      judging.judgeAsOfApplication(application);
    }
    return judging;
  }

  private void judgeAsOfApplication(Context application) {
    ApplicationDay day =
        ApplicationDay.of(application.candidate(), stage.plan().exams(), application.on());
    List<Context> days = day.judgedOn(application.on()).map(application::at).toList();
    for (int i = 0; i < concluded.length; i++) {
      StageCriteria.Judged criterion = stage.inOrder().get(i);
      if (criterion.asOfApplication()) {
        concluded[i] = judge(criterion.rule(), day, days);
      }
    }
    if (day instanceof ApplicationDay.Stated stated) {
      asOf = Optional.of(stated.stated());
    }
  }

  private static Conclusion judge(CriterionRule rule, ApplicationDay day, List<Context> days) {
    Conclusion conclusion = rule.judge(days.get(0));
    if (day instanceof ApplicationDay.Stated stated) {
      for (Context later : days.subList(1, days.size())) {
        conclusion = onEither(conclusion, rule.judge(later), stated.ask());
      }
    } else if (day instanceof ApplicationDay.Open open) {
      conclusion = judge(rule, open, days, conclusion);
    }
    return conclusion;
  }

  /** What is the same on every day that it may be is settled, although the day is open. */
  private static Conclusion judge(
      CriterionRule rule, ApplicationDay.Open day, List<Context> days, Conclusion onTheFirst) {
    Conclusion all = onTheFirst;
    if (!day.possible().isEmpty()) {
      for (Context later : days.subList(1, days.size())) {
        Conclusion now = rule.judge(later);
        if (now.verdict() != all.verdict()) {
          return openUntil(now, day.questions());
        }
        all = withPartsOf(all, now);
      }
    }
    boolean settled = !day.possible().isEmpty() && all.verdict() != Verdict.UNDETERMINED;
    return settled ? all : dependingOn(all, day.questions());
  }

  /** Returns the day of application, where criteria are judged as of it and it is stated. */
  Optional<PartialDate> asOf() {
    return asOf;
  }

  /** Returns the verdict on the whole requirement. */
  Verdict verdict() {
    return stage.rollUp().of(concluded);
  }

  /** Returns what is concluded on the criterion in a place of the order of findings. */
  Conclusion on(int place) {
    return concluded[place];
  }

  /** Returns what is concluded on a criterion. */
  Conclusion on(String criterion) {
    return concluded[stage.place(criterion)];
  }

  /** Returns what is concluded where it may be as of one day or of another. */
  private static Conclusion onEither(Conclusion before, Conclusion now, Question ask) {
    if (before.verdict() == now.verdict()) {
      return withPartsOf(before, now);
    }
    return open(
        now,
        () -> parts(before.grounds(), now.grounds()),
        () -> Stream.of(List.of(ask), before.grounds().questions(), now.grounds().questions()));
  }

  /** Returns a conclusion with the amounts of another one of the same verdict too. */
  private static Conclusion withPartsOf(Conclusion before, Conclusion now) {
    return before.explained(
        explanation -> explanation.withParts(parts(explanation, now.grounds())));
  }

  /** Returns a conclusion as one that is open until the questions about its day are. */
  private static Conclusion dependingOn(Conclusion conclusion, List<Question> questions) {
    return conclusion.grounds().dated() ? openUntil(conclusion, questions) : conclusion;
  }

  private static Conclusion openUntil(Conclusion conclusion, List<Question> questions) {
    return open(
        conclusion,
        () -> conclusion.grounds().parts(),
        () -> Stream.of(questions, conclusion.grounds().questions()));
  }

  /** Returns the amounts found on one day or the other. */
  private static List<Part> parts(Grounds before, Grounds now) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < now.parts().size(); i++) {
      Part part = now.parts().get(i);
      parts.add(
          i < before.parts().size() && before.parts().get(i).label().equals(part.label())
              ? part.withFound(part.found().orElse(before.parts().get(i).found()))
              : part);
    }
    return parts;
  }

  private static Conclusion open(
      Conclusion shown, Supplier<List<Part>> parts, Supplier<Stream<List<Question>>> questions) {
    return Conclusion.open(
        () ->
            new Grounds(
                Text.of("reason.open-application"),
                parts.get(),
                shown.grounds().evidence(),
                List.of(
                    questions
                        .get()
                        .flatMap(List::stream)
                        .collect(Collectors.toCollection(LinkedHashSet::new))),
                shown.grounds().sources(),
                true));
  }

  /** Returns the verdict on a criterion. */
  Verdict verdict(String criterion) {
    return on(criterion).verdict();
  }
}

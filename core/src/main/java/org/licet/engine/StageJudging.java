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
 * What the rules conclude on every criterion of a stage for one candidate.
 *
 * @param today what they conclude as of the day of evaluation
 * @param asOfApplication what they conclude as of the day of application, where criteria are judged
 *     as of it
 * @param asOf that day, where it is stated
 */
record StageJudging(
    Conclusions today, Optional<Conclusions> asOfApplication, Optional<PartialDate> asOf) {

  /**
   * Judges an application.
   *
   * @throws Rules.RuleFailure if a rule fails on it
   */
  static StageJudging of(StageCriteria stage, Context application) {
    Conclusions today = stage.onTheDay().judge(application);
    return stage.asOfApplication().rules().isEmpty()
        ? new StageJudging(today, Optional.empty(), Optional.empty())
        : asOfApplication(stage, application, today);
  }

  private static StageJudging asOfApplication(
      StageCriteria stage, Context application, Conclusions today) {
    Wanted wanted = stage.asOfApplication();
    ApplicationDay day =
        ApplicationDay.of(application.candidate(), stage.plan().exams(), application.on());
    List<Conclusions> judged =
        day.judgedOn(application.on())
            .map(on -> wanted.judge(new Context(application.candidate(), on)))
            .toList();
    Conclusions first = judged.get(0);
    if (day instanceof ApplicationDay.Stated stated) {
      for (Conclusions later : judged.subList(1, judged.size())) {
        first = first.combined(later, (before, now) -> onEither(before, now, stated.ask()));
      }
      return new StageJudging(today, Optional.of(first), Optional.of(stated.stated()));
    }
    Conclusions settled =
        day instanceof ApplicationDay.Open open
            ? first.changed(conclusion -> dependingOn(conclusion, open.questions()))
            : first;
    return new StageJudging(today, Optional.of(settled), Optional.empty());
  }

  /** Returns what is concluded on a criterion. */
  Conclusion on(String criterion) {
    Conclusion onTheDay = today.find(criterion);
    return onTheDay == null ? asOfApplication.orElse(today).on(criterion) : onTheDay;
  }

  /** Returns what is concluded where it may be as of one day or of another. */
  private static Conclusion onEither(Conclusion before, Conclusion now, Question ask) {
    if (before.verdict() == now.verdict()) {
      return before.explained(
          explanation -> explanation.withParts(parts(explanation, now.grounds())));
    }
    return open(
        now,
        () -> parts(before.grounds(), now.grounds()),
        () -> Stream.of(List.of(ask), before.grounds().questions(), now.grounds().questions()));
  }

  /** Returns a conclusion as one that is open until the questions about its day are. */
  private static Conclusion dependingOn(Conclusion conclusion, List<Question> questions) {
    return conclusion.grounds().dated()
        ? open(
            conclusion,
            () -> conclusion.grounds().parts(),
            () -> Stream.of(questions, conclusion.grounds().questions()))
        : conclusion;
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

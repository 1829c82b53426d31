package org.licet.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
   * Judges applications, all at once.
   *
   * @throws Rules.RuleFailure if a rule fails on one of them
   */
  static List<StageJudging> of(
      LoadedRuleset ruleset, StageCriteria stage, List<Context> applications) {
    List<Conclusions> today = ruleset.judge(applications, stage.onTheDay());
    if (stage.asOfApplication().rules().isEmpty()) {
      List<StageJudging> all = new ArrayList<>(applications.size());
      for (Conclusions concluded : today) {
        all.add(new StageJudging(concluded, Optional.empty(), Optional.empty()));
      }
      return all;
    }
    return asOfApplication(ruleset, stage, applications, today);
  }

  private static List<StageJudging> asOfApplication(
      LoadedRuleset ruleset,
      StageCriteria stage,
      List<Context> applications,
      List<Conclusions> today) {
    List<ApplicationDay> days = new ArrayList<>(applications.size());
    List<Context> judgedOn = new ArrayList<>(applications.size());
    for (Context application : applications) {
      ApplicationDay day =
          ApplicationDay.of(application.candidate(), stage.plan().exams(), application.on());
      days.add(day);
      day.judgedOn(application.on())
          .forEach(on -> judgedOn.add(new Context(application.candidate(), on)));
    }
    Wanted wanted = stage.asOfApplication();
    Iterator<Conclusions> judged = ruleset.judge(judgedOn, wanted).iterator();
    List<StageJudging> all = new ArrayList<>(applications.size());
    for (int i = 0; i < applications.size(); i++) {
      ApplicationDay day = days.get(i);
      Conclusions first = judged.next();
      if (day instanceof ApplicationDay.Stated stated) {
        for (long more = day.judgedOn(applications.get(i).on()).count() - 1; more > 0; more--) {
          first = onEither(first, judged.next(), stated.ask(), wanted);
        }
        all.add(new StageJudging(today.get(i), Optional.of(first), Optional.of(stated.stated())));
      } else {
        Conclusions settled =
            day instanceof ApplicationDay.Open open
                ? dependingOn(first, open.questions(), wanted)
                : first;
        all.add(new StageJudging(today.get(i), Optional.of(settled), Optional.empty()));
      }
    }
    return all;
  }

  /** Returns what is concluded on a criterion. */
  Conclusion on(String criterion) {
    Conclusion onTheDay = today.find(criterion);
    return onTheDay == null ? asOfApplication.orElse(today).on(criterion) : onTheDay;
  }

  private static Conclusions changed(Wanted wanted, Function<String, Conclusion> change) {
    Conclusions changed = new Conclusions(wanted);
    for (int i = 0; i < wanted.rules().size(); i++) {
      changed.add(i, change.apply(wanted.rules().get(i).criterion()));
    }
    return changed;
  }

  /** Returns what is concluded where it may be as of one day or of another. */
  private static Conclusions onEither(
      Conclusions before, Conclusions now, Question ask, Wanted wanted) {
    return changed(wanted, criterion -> onEither(before.on(criterion), now.on(criterion), ask));
  }

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

  /** Returns the conclusions as ones that are open until the questions about their day are. */
  private static Conclusions dependingOn(
      Conclusions concluded, List<Question> questions, Wanted wanted) {
    return changed(wanted, criterion -> dependingOn(concluded.on(criterion), questions));
  }

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

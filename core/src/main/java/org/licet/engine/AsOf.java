package org.licet.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.reasoning.Conclusion;
import org.licet.reasoning.Context;
import org.licet.reasoning.Grounds;
import org.licet.text.Text;

/** What the rules conclude as of the day of application, which may be open. Not thread-safe. */
final class AsOf {

  private final StageCriteria stage;
  private final Context application;
  private final ApplicationDay day;

  /** The days as of which to judge. */
  private final List<LocalDate> days;

  private final @Nullable Conclusion[] concluded;

  AsOf(StageCriteria stage, Context application) {
    this.stage = stage;
    this.application = application;
    this.day = ApplicationDay.of(application.candidate(), stage.plan().exams(), application.on());
    this.days = day.judgedOn(application.on()).toList();
    this.concluded = new Conclusion[stage.inOrder().size()];
  }

  ApplicationDay day() {
    return day;
  }

  /** Tells whether the same is concluded on another day of the same candidate. */
  boolean isSameDayAs(AsOf other) {
    return day.equals(other.day) && days.equals(other.days);
  }

  /**
   * Returns what is concluded on the criterion in a place of the order of findings.
   *
   * @throws Rules.RuleFailure if it is judged only now, and its rule fails
   */
  Conclusion on(int place) {
    Conclusion made = concluded[place];
    if (made == null) {
      made =
          judge(
              stage.inOrder().get(place).rule(), day, days.stream().map(application::at).toList());
      concluded[place] = made;
    }
    return made;
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
}

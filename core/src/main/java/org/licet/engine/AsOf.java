package org.licet.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.reasoning.Answers;
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
  private final List<Context> contexts;

  private final @Nullable Conclusion[] concluded;

  AsOf(StageCriteria stage, Context application) {
    this.stage = stage;
    this.application = application;
    this.day = ApplicationDay.of(application.candidate(), stage.plan().exams(), application.on());
    this.contexts = contexts(day);
    this.concluded = new Conclusion[stage.inOrder().size()];
  }

  private List<Context> contexts(ApplicationDay as) {
    return as.judgedOn(application.on()).map(application::at).toList();
  }

  ApplicationDay day() {
    return day;
  }

  /** Tells whether the same is concluded on another day of the same candidate. */
  boolean isSameDayAs(AsOf other) {
    return day.equals(other.day) && days().equals(other.days());
  }

  private List<LocalDate> days() {
    return contexts.stream().map(Context::on).toList();
  }

  /**
   * Returns what is concluded on the criterion in a place of the order of findings.
   *
   * @throws Rules.RuleFailure if it is judged only now, and its rule fails
   */
  Conclusion on(int place) {
    Conclusion made = concluded[place];
    if (made == null) {
      made = judge(stage.inOrder().get(place).rule(), day);
      concluded[place] = made;
    }
    return made;
  }

  private Conclusion judge(CriterionRule rule, ApplicationDay as) {
    if (as instanceof ApplicationDay.Open open) {
      return open.cases().isEmpty()
          ? dependingOn(rule.judge(application), open.questions())
          : judge(rule, open);
    }
    Conclusion conclusion = null;
    for (Context one : as == day ? contexts : contexts(as)) {
      Conclusion then = rule.judge(one);
      conclusion =
          conclusion != null && as instanceof ApplicationDay.Stated stated
              ? onEither(conclusion, then, stated.ask())
              : then;
    }
    return Objects.requireNonNull(conclusion, "there is a day as of which to judge");
  }

  /** What is the same in every case is settled, although the day is open. */
  private Conclusion judge(CriterionRule rule, ApplicationDay.Open open) {
    Map<ApplicationDay, Conclusion> byDay = new LinkedHashMap<>();
    open.cases().stream()
        .map(ApplicationDay.Case::day)
        .distinct()
        .sorted(Comparator.comparing(as -> as.judgedOn(application.on()).findFirst().orElseThrow()))
        .forEach(as -> byDay.put(as, judge(rule, as)));
    Conclusion all = byDay.values().stream().reduce(AsOf::withPartsOf).orElseThrow();
    Set<Verdict> verdicts =
        byDay.values().stream().map(Conclusion::verdict).collect(Collectors.toSet());
    boolean settled = verdicts.size() == 1 && !verdicts.contains(Verdict.UNDETERMINED);
    if (settled
        || (verdicts.size() == 1
            && byDay.values().stream().noneMatch(one -> one.grounds().dated()))) {
      return all;
    }
    return open(
        answers ->
            same(
                open.cases().stream()
                    .filter(one -> isPossible(one, open, answers))
                    .map(one -> Objects.requireNonNull(byDay.get(one.day())).given(answers))),
        all,
        () -> all.grounds().parts(),
        () ->
            Stream.concat(
                Stream.of(open.questions()),
                byDay.values().stream().map(one -> one.grounds().questions())));
  }

  private static boolean isPossible(
      ApplicationDay.Case one, ApplicationDay.Open open, Answers answers) {
    return open.questions().stream()
        .noneMatch(
            question -> answers.to(question) == Verdict.of(!one.inFavor().contains(question)));
  }

  private static Verdict same(Stream<Verdict> verdicts) {
    List<Verdict> distinct = verdicts.distinct().toList();
    return distinct.size() == 1 ? distinct.get(0) : Verdict.UNDETERMINED;
  }

  /** Returns what is concluded where it may be as of one day or of another. */
  private static Conclusion onEither(Conclusion before, Conclusion now, Question ask) {
    if (before.verdict() == now.verdict()) {
      return withPartsOf(before, now);
    }
    return open(
        answers -> {
          Verdict one = before.given(answers);
          Verdict other = now.given(answers);
          return switch (answers.to(ask)) {
            case MET -> one.or(other);
            case NOT_MET -> one.and(other);
            case UNDETERMINED -> same(Stream.of(one, other));
          };
        },
        now,
        () -> parts(before.grounds(), now.grounds()),
        () -> Stream.of(List.of(ask), before.grounds().questions(), now.grounds().questions()));
  }

  /** Returns a conclusion with the amounts of another one of the same verdict too. */
  private static Conclusion withPartsOf(Conclusion before, Conclusion now) {
    return before.explained(
        explanation -> explanation.withParts(parts(explanation, now.grounds())));
  }

  /**
   * Returns a conclusion as one that is open until the questions about its day are: if these are
   * answered in favor, what holds today, or does not, may hold as of that day.
   */
  private static Conclusion dependingOn(Conclusion conclusion, List<Question> questions) {
    if (!conclusion.grounds().dated()) {
      return conclusion;
    }
    return open(
        answers ->
            answers
                .toAll(questions)
                .and(
                    conclusion.verdict() == Verdict.UNDETERMINED
                        ? conclusion.given(answers)
                        : Verdict.MET),
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
      Conclusion.Logic logic,
      Conclusion shown,
      Supplier<List<Part>> parts,
      Supplier<Stream<List<Question>>> questions) {
    return Conclusion.of(
        Verdict.UNDETERMINED,
        logic,
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

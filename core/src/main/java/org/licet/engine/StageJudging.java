package org.licet.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.reasoning.Conclusion;

/**
 * What the rules conclude on every criterion of a stage.
 *
 * @param conclusions the conclusions by criterion
 * @param asOf the day of application, where criteria are judged as of it
 */
record StageJudging(Map<String, Conclusion> conclusions, Optional<PartialDate> asOf) {

  static StageJudging of(LoadedRuleset ruleset, StagePlan plan, Candidate candidate, LocalDate on) {
    Set<String> onTheDay = new LinkedHashSet<>(plan.onTheDay());
    onTheDay.addAll(plan.informational());
    Map<String, Conclusion> all = new LinkedHashMap<>(ruleset.judge(candidate, on, onTheDay));
    if (plan.asOfApplication().isEmpty()) {
      return new StageJudging(all, Optional.empty());
    }
    ApplicationDay day = ApplicationDay.of(candidate, plan.exams(), on);
    if (day instanceof ApplicationDay.Stated stated) {
      all.putAll(onEveryDay(ruleset, plan.asOfApplication(), candidate, stated, on));
      return new StageJudging(all, Optional.of(stated.stated()));
    }
    Map<String, Conclusion> today = ruleset.judge(candidate, on, plan.asOfApplication());
    if (day instanceof ApplicationDay.Open open) {
      today.forEach(
          (criterion, conclusion) -> all.put(criterion, dependingOn(conclusion, open.questions())));
    } else {
      all.putAll(today);
    }
    return new StageJudging(all, Optional.empty());
  }

  private static Map<String, Conclusion> onEveryDay(
      LoadedRuleset ruleset,
      Set<String> criteria,
      Candidate candidate,
      ApplicationDay.Stated day,
      LocalDate on) {
    Map<String, Conclusion> judged =
        new LinkedHashMap<>(ruleset.judge(candidate, day.first(), criteria));
    for (LocalDate next = day.first().plusDays(1);
        !next.isAfter(day.last()) && !next.isAfter(on);
        next = next.plusDays(1)) {
      ruleset
          .judge(candidate, next, criteria)
          .forEach(
              (criterion, conclusion) ->
                  judged.merge(
                      criterion,
                      conclusion,
                      (before, now) ->
                          before.verdict() == now.verdict()
                              ? before.withParts(parts(before, now))
                              : onEither(before, now, day.ask())));
    }
    return judged;
  }

  /** Returns the conclusion as one that is open until the questions about its day are answered. */
  private static Conclusion dependingOn(Conclusion conclusion, List<Question> questions) {
    return conclusion.dated()
        ? open(conclusion.parts(), conclusion, questions, conclusion.questions())
        : conclusion;
  }

  /** Returns what is concluded where two days that may be the day of application differ. */
  private static Conclusion onEither(Conclusion before, Conclusion now, Question ask) {
    List<Question> asked = new ArrayList<>(before.questions());
    asked.addAll(now.questions());
    return open(parts(before, now), now, List.of(ask), asked);
  }

  /** Returns the amounts found on one day or the other. */
  private static List<Part> parts(Conclusion before, Conclusion now) {
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
      List<Part> parts, Conclusion shown, List<Question> day, List<Question> others) {
    List<Question> all = Stream.concat(day.stream(), others.stream()).distinct().toList();
    return new Conclusion(
        "It depends on the day of application, which is open.",
        parts,
        shown.evidence(),
        all,
        shown.sources(),
        true,
        answers -> all.stream().map(answers::to).reduce(Verdict.MET, Verdict::and));
  }
}

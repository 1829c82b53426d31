package org.licet.internal.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.question.QuestionGroups;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Explanation;
import org.licet.internal.reasoning.Together;
import org.licet.text.Text;

/**
 * Combines the conclusions for several possible days into one. It is definite only if all days
 * agree.
 */
final class UncertainDay {

  /** The maximum number of days that an explanation covers. */
  private static final int EXPLAINED = 12;

  private UncertainDay() {}

  /** Returns the common verdict, or {@link Verdict#UNDETERMINED} if the verdicts differ. */
  static Verdict same(Stream<Verdict> verdicts) {
    Verdict same = null;
    for (Iterator<Verdict> each = verdicts.iterator(); each.hasNext(); ) {
      Verdict one = each.next();
      if (one == Verdict.UNDETERMINED || (same != null && same != one)) {
        return Verdict.UNDETERMINED;
      }
      same = one;
    }
    return same == null ? Verdict.UNDETERMINED : same;
  }

  /** Returns the last of several conclusions with one verdict, with the amounts of all. */
  static Conclusion withPartsOf(List<Conclusion> all) {
    Conclusion last = all.get(all.size() - 1);
    return all.size() == 1 ? last : last.explained(explained -> explained.withParts(parts(all)));
  }

  /**
   * Returns the conclusion for several possible days, of which an explanation shows the first, the
   * last and some between. The day is asked only if it matters.
   *
   * @param all the conclusions for the days
   * @param verdicts the verdicts of these conclusions
   * @param onOneDay whether only the date of the attempt varies, not that of the application
   * @param asks the questions that settle the day
   */
  static Conclusion onOneOf(
      List<Conclusion> all, Set<Verdict> verdicts, boolean onOneDay, List<Question> asks) {
    List<Conclusion> shown = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      shown.addAll(some(all.stream().filter(one -> one.verdict() == verdict).toList()));
    }
    boolean isOpen =
        verdicts.size() > 1
            || (verdicts.contains(Verdict.UNDETERMINED) && !isAskedTheSame(shown, onOneDay));
    return isOpen ? onOneOf(shown, asks) : withPartsOf(shown);
  }

  /** Returns the conclusion for an uncertain day, given those for its possible days. */
  private static Conclusion onOneOf(List<Conclusion> all, List<Question> asks) {
    return open(
        answers -> {
          Verdict onDay = answers.toAll(asks);
          AssumedAnswers then = onceSettled(asks, answers);
          Stream<Verdict> each = all.stream().map(one -> one.given(then));
          return switch (onDay) {
            case MET -> each.reduce(Verdict.NOT_MET, Verdict::or);
            case NOT_MET -> each.reduce(Verdict.MET, Verdict::and);
            case UNDETERMINED -> same(each);
          };
        },
        all,
        () -> Stream.concat(Stream.of(asks), all.stream().map(one -> one.grounds().questions())));
  }

  /** Returns the first, the last and some conclusions between them. */
  private static List<Conclusion> some(List<Conclusion> all) {
    if (all.size() <= EXPLAINED) {
      return all;
    }
    List<Conclusion> some = new ArrayList<>();
    for (int i = 0; i < EXPLAINED; i++) {
      some.add(all.get((int) ((long) i * (all.size() - 1) / (EXPLAINED - 1))));
    }
    return some;
  }

  /**
   * Returns whether all dates raise the same questions, so that the date itself need not be asked.
   *
   * @param onOneDay whether only the date of the attempt varies, not that of the application
   */
  private static boolean isAskedTheSame(List<Conclusion> open, boolean onOneDay) {
    Set<Set<Object>> asked = new HashSet<>();
    for (Conclusion one : open) {
      Set<Object> subjects = new HashSet<>();
      for (Question question : one.grounds().questions()) {
        if (!onOneDay && isOfOneDay(question)) {
          return false;
        }
        subjects.add(QuestionGroups.subject(question));
      }
      asked.add(subjects);
    }
    return asked.size() == 1;
  }

  /**
   * Returns a conclusion that depends on the day. It stays undetermined until the questions about
   * the day are answered.
   */
  static Conclusion dependingOn(Conclusion conclusion, List<Question> asks) {
    return open(
        answers -> {
          Verdict onDay = answers.toAll(asks);
          return onDay == Verdict.NOT_MET || conclusion.verdict() != Verdict.UNDETERMINED
              ? onDay
              : onDay.and(conclusion.given(onceSettled(asks, answers)));
        },
        List.of(conclusion),
        () -> Stream.of(asks, conclusion.grounds().questions()));
  }

  /**
   * Returns answers in which the questions that settle the day also answer the questions about that
   * day alone. Nobody can be asked about a day that is not known yet.
   */
  static AssumedAnswers onceSettled(List<Question> asks, AssumedAnswers answers) {
    return new OnceSettled(asks, answers);
  }

  /** Answers once the day is settled. Equal ones share what does not depend on the judged day. */
  private record OnceSettled(List<Question> asks, AssumedAnswers answers)
      implements AssumedAnswers {

    @Override
    public Verdict to(Question question) {
      return isOfOneDay(question) ? answers.toAll(asks) : answers.to(question);
    }
  }

  /**
   * Returns whether a question concerns one possible day only. It is not asked before that day is
   * known to count.
   */
  static boolean isOfOneDay(Question question) {
    return question instanceof Question.OfCandidate asked && asked.fact().indexOf('@') >= 0;
  }

  static Conclusion open(
      Conclusion.Logic logic, List<Conclusion> shown, Supplier<Stream<List<Question>>> questions) {
    return Conclusion.of(
        Verdict.UNDETERMINED,
        logic,
        () ->
            new Explanation(
                Text.of("reason.open-application"),
                parts(shown),
                shown.get(shown.size() - 1).grounds().evidence(),
                List.of(Together.of(asked(questions.get()))),
                shown.get(shown.size() - 1).grounds().sources(),
                true));
  }

  private static Set<Question> asked(Stream<List<Question>> questions) {
    return questions
        .flatMap(List::stream)
        .filter(question -> !isOfOneDay(question))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the ranges of the amounts over all days. */
  private static List<Part> parts(List<Conclusion> all) {
    List<Part> parts = all.get(all.size() - 1).grounds().parts();
    for (Conclusion one : all) {
      parts = parts(one.grounds(), parts);
    }
    return parts;
  }

  private static List<Part> parts(Explanation before, List<Part> now) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      Part part = now.get(i);
      parts.add(
          i < before.parts().size() && before.parts().get(i).label().equals(part.label())
              ? part.withFound(part.found().orElse(before.parts().get(i).found()))
              : part);
    }
    return parts;
  }
}

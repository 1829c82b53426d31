package org.licet.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Verdict;
import org.licet.reasoning.Answers;
import org.licet.reasoning.Conclusion;

/**
 * Finds the questions whose answer could still change a decision, in the order in which to ask
 * them.
 */
final class OpenQuestions {

  /**
   * With more questions to one criterion, each is taken to matter instead of trying all answers to
   * the others.
   */
  private static final int TRIED_QUESTIONS = 10;

  /** With more questions in all, each that matters to an open criterion is asked. */
  private static final int DECIDED_QUESTIONS = 7;

  private final Requirement requirement;
  private final Map<String, Conclusion> conclusions;

  private OpenQuestions(Requirement requirement, Map<String, Conclusion> conclusions) {
    this.requirement = requirement;
    this.conclusions = conclusions;
  }

  /** Returns the questions; none once the decision is settled. */
  static List<OpenQuestion> of(Requirement requirement, Map<String, Conclusion> conclusions) {
    return new OpenQuestions(requirement, conclusions).ordered();
  }

  private List<OpenQuestion> ordered() {
    Set<String> criteria = new LinkedHashSet<>();
    collectOpen(requirement, criteria);
    Map<String, Set<String>> waiting = new LinkedHashMap<>();
    Map<String, Question> questions = new HashMap<>();
    for (String criterion : criteria) {
      for (Question question : mattering(conclusion(criterion))) {
        questions.putIfAbsent(subject(question), question);
        waiting.computeIfAbsent(subject(question), any -> new LinkedHashSet<>()).add(criterion);
      }
    }
    keepOnlyDeciding(waiting);
    Map<String, Integer> settled = new HashMap<>();
    waiting.forEach((subject, by) -> settled.put(subject, settledBy(subject, by, criteria.size())));
    return waiting.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, Set<String>> entry) -> settled.get(entry.getKey()))
                .reversed())
        .map(
            entry ->
                new OpenQuestion(
                    question(questions, entry.getKey()), List.copyOf(entry.getValue())))
        .toList();
  }

  /**
   * Drops what matters to a criterion but not to the decision, since whatever the answer another
   * criterion decides. Tried only where the answers to all others can be.
   */
  private void keepOnlyDeciding(Map<String, Set<String>> waiting) {
    List<String> subjects = List.copyOf(waiting.keySet());
    if (subjects.size() > DECIDED_QUESTIONS) {
      return;
    }
    List<String> deciding =
        IntStream.range(0, subjects.size())
            .filter(
                index ->
                    IntStream.range(0, 1 << subjects.size())
                        .anyMatch(
                            inFavor ->
                                decision(subjects, inFavor | 1 << index)
                                    != decision(subjects, inFavor & ~(1 << index))))
            .mapToObj(subjects::get)
            .toList();
    if (!deciding.isEmpty()) {
      waiting.keySet().retainAll(deciding);
    }
  }

  private Verdict decision(List<String> subjects, int inFavor) {
    Answers answers =
        asked -> {
          int index = subjects.indexOf(subject(asked));
          return index < 0 ? Verdict.UNDETERMINED : Verdict.of((inFavor >> index & 1) == 1);
        };
    return requirement.verdict(id -> conclusion(id).logic().given(answers));
  }

  private static Question question(Map<String, Question> questions, String subject) {
    Question question = questions.get(subject);
    if (question == null) {
      throw new IllegalStateException("No question about " + subject);
    }
    return question;
  }

  private Conclusion conclusion(String criterion) {
    Conclusion conclusion = conclusions.get(criterion);
    if (conclusion == null) {
      throw new IllegalStateException("Nothing was concluded on " + criterion);
    }
    return conclusion;
  }

  /** Two questions about one fact are one question; rulings differ by what is asked. */
  private static String subject(Question question) {
    return question instanceof Question.OfCandidate candidate
        ? candidate.fact()
        : question.toString();
  }

  /** Collects the undetermined criteria that nothing else has made irrelevant. */
  private void collectOpen(Requirement part, Set<String> open) {
    if (part.verdict(this::verdict) != Verdict.UNDETERMINED) {
      return;
    }
    if (part instanceof Requirement.Criterion criterion) {
      open.add(criterion.id());
    } else if (part instanceof Requirement.AllOf all) {
      all.items().forEach(item -> collectOpen(item, open));
    } else if (part instanceof Requirement.AnyOf any) {
      any.items().forEach(item -> collectOpen(item, open));
    } else if (part instanceof Requirement.AtLeast some) {
      some.items().forEach(item -> collectOpen(item, open));
    }
  }

  private Verdict verdict(String criterion) {
    return conclusion(criterion).verdict();
  }

  /** Returns the questions for which some answers to the others leave the verdict to them. */
  private static List<Question> mattering(Conclusion conclusion) {
    List<Question> all = conclusion.questions();
    if (all.size() == 1) {
      return all;
    }
    if (all.size() > TRIED_QUESTIONS) {
      return matteringRecords(conclusion);
    }
    List<Question> mattering = new ArrayList<>();
    for (Question question : all) {
      if (matters(question, all, conclusion)) {
        mattering.add(question);
      }
    }
    return mattering;
  }

  /**
   * Returns the questions about records that matter as a whole: a record counts if all about it is
   * in its favor. That does not hold for questions about days, which change how much a record
   * counts; with these all questions are kept.
   */
  private static List<Question> matteringRecords(Conclusion conclusion) {
    List<Question> all = conclusion.questions();
    List<String> units = all.stream().map(OpenQuestions::unit).distinct().toList();
    if (units.size() > TRIED_QUESTIONS || all.stream().anyMatch(OpenQuestions::asksForDay)) {
      return all;
    }
    List<String> mattering =
        units.stream()
            .filter(
                unit ->
                    IntStream.range(0, 1 << units.size())
                        .anyMatch(
                            inFavor ->
                                givenUnits(units, inFavor | 1 << units.indexOf(unit), conclusion)
                                    != givenUnits(
                                        units, inFavor & ~(1 << units.indexOf(unit)), conclusion)))
            .toList();
    return all.stream().filter(question -> mattering.contains(unit(question))).toList();
  }

  private static Verdict givenUnits(List<String> units, int inFavor, Conclusion conclusion) {
    return conclusion
        .logic()
        .given(
            asked -> {
              int index = units.indexOf(unit(asked));
              return index < 0 ? Verdict.UNDETERMINED : Verdict.of((inFavor >> index & 1) == 1);
            });
  }

  private static String unit(Question question) {
    return question instanceof Question.OfCandidate ? record(question) : question.toString();
  }

  private static boolean asksForDay(Question question) {
    return question instanceof Question.OfCandidate candidate
        && (candidate.fact().endsWith("/from") || candidate.fact().endsWith("/to"));
  }

  private static boolean matters(Question question, List<Question> all, Conclusion conclusion) {
    int others = (1 << all.size()) - 1;
    IntPredicate leavesItToTheQuestion =
        inFavor ->
            given(question, Verdict.MET, all, inFavor, conclusion)
                != given(question, Verdict.NOT_MET, all, inFavor, conclusion);
    // A record counts if all about it is in its favor, so that this is the likeliest to show that a
    // question matters.
    return IntStream.concat(
            IntStream.of(sameRecord(question, all), others), IntStream.rangeClosed(0, others))
        .anyMatch(leavesItToTheQuestion);
  }

  /**
   * Returns the verdict if some of the questions (bits) are answered in favor, the others against.
   */
  private static Verdict given(
      Question question, Verdict answer, List<Question> all, int inFavor, Conclusion conclusion) {
    return conclusion
        .logic()
        .given(
            asked -> {
              if (asked.equals(question)) {
                return answer;
              }
              int index = all.indexOf(asked);
              return index < 0 ? Verdict.UNDETERMINED : Verdict.of((inFavor >> index & 1) == 1);
            });
  }

  private static int sameRecord(Question question, List<Question> all) {
    int same = 0;
    for (int i = 0; i < all.size(); i++) {
      if (record(all.get(i)).equals(record(question))) {
        same |= 1 << i;
      }
    }
    return same;
  }

  private static String record(Question question) {
    return question instanceof Question.OfCandidate candidate
        ? candidate.fact().substring(0, candidate.fact().lastIndexOf('/'))
        : "";
  }

  /**
   * Weighs how much the answer to one question alone settles: first whether it settles the
   * decision, one way or either way, then how many criteria.
   */
  private int settledBy(String subject, Set<String> criteria, int open) {
    int settled = 0;
    for (Verdict answer : List.of(Verdict.MET, Verdict.NOT_MET)) {
      Answers answers = asked -> subject(asked).equals(subject) ? answer : Verdict.UNDETERMINED;
      Verdict decision = requirement.verdict(id -> conclusion(id).logic().given(answers));
      if (decision != Verdict.UNDETERMINED) {
        settled += 2 * open + 1;
      }
      for (String criterion : criteria) {
        if (conclusion(criterion).logic().given(answers) != Verdict.UNDETERMINED) {
          settled++;
        }
      }
    }
    return settled;
  }
}

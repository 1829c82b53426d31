package org.licet.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

  private final Requirement requirement;
  private final Function<String, Conclusion> conclusions;

  private OpenQuestions(Requirement requirement, Function<String, Conclusion> conclusions) {
    this.requirement = requirement;
    this.conclusions = conclusions;
  }

  /** Returns the questions; none once the decision is settled. */
  static List<OpenQuestion> of(Requirement requirement, Function<String, Conclusion> conclusions) {
    return new OpenQuestions(requirement, conclusions).ordered();
  }

  private List<OpenQuestion> ordered() {
    Set<String> criteria = new LinkedHashSet<>();
    collectOpen(requirement, criteria);
    Map<Object, Set<String>> waiting = new LinkedHashMap<>();
    Map<Object, Question> questions = new HashMap<>();
    for (String criterion : criteria) {
      for (Question question : mattering(conclusions.apply(criterion))) {
        questions.putIfAbsent(subject(question), question);
        waiting.computeIfAbsent(subject(question), any -> new LinkedHashSet<>()).add(criterion);
      }
    }
    keepOnlyDeciding(waiting);
    Map<Object, Integer> settled = new HashMap<>();
    waiting.forEach((subject, by) -> settled.put(subject, settledBy(subject, by, criteria.size())));
    List<OpenQuestion> ordered = new ArrayList<>();
    waiting.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<Object, Set<String>> entry) ->
                        settled.getOrDefault(entry.getKey(), 0))
                .reversed())
        .forEach(
            entry -> {
              Question question = questions.get(entry.getKey());
              if (question != null) {
                ordered.add(new OpenQuestion(question, List.copyOf(entry.getValue())));
              }
            });
    return List.copyOf(ordered);
  }

  /**
   * Drops what matters to a criterion but not to the decision, since whatever the answer another
   * criterion decides.
   */
  private void keepOnlyDeciding(Map<Object, Set<String>> waiting) {
    List<Object> subjects = List.copyOf(waiting.keySet());
    if (subjects.size() == 1) {
      return;
    }
    Set<Object> deciding =
        new Relevance<>(
                this::decision, OpenQuestions::subject, subjects, OpenQuestions::ofOneRecord)
            .mattering();
    if (!deciding.isEmpty()) {
      waiting.keySet().retainAll(deciding);
    }
  }

  private Verdict decision(Answers answers) {
    return requirement.verdict(id -> conclusions.apply(id).given(answers));
  }

  /** Two questions about one fact are one question; rulings differ by what is asked. */
  private static Object subject(Question question) {
    return question instanceof Question.OfCandidate candidate ? candidate.fact() : question;
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
    return conclusions.apply(criterion).verdict();
  }

  /** Returns the questions for which some answers to the others leave the verdict to them. */
  private static List<Question> mattering(Conclusion conclusion) {
    List<Question> all = conclusion.grounds().questions();
    if (all.size() == 1) {
      return all;
    }
    Set<Question> mattering =
        new Relevance<>(
                conclusion::given,
                Function.identity(),
                all,
                (one, other) -> ofOneRecord(subject(one), subject(other)))
            .mattering();
    return all.stream().filter(mattering::contains).toList();
  }

  private static boolean ofOneRecord(Object one, Object other) {
    return record(one).equals(record(other));
  }

  /** Returns the record in which a fact stands; empty for what is not a fact. */
  private static String record(Object subject) {
    return subject instanceof String fact ? fact.substring(0, fact.lastIndexOf('/')) : "";
  }

  /**
   * Weighs how much the answer to one question alone settles: first whether it settles the
   * decision, one way or either way, then how many criteria.
   */
  private int settledBy(Object subject, Set<String> criteria, int open) {
    int settled = 0;
    for (Verdict answer : List.of(Verdict.MET, Verdict.NOT_MET)) {
      Answers answers = asked -> subject(asked).equals(subject) ? answer : Verdict.UNDETERMINED;
      if (decision(answers) != Verdict.UNDETERMINED) {
        settled += 2 * open + 1;
      }
      for (String criterion : criteria) {
        if (conclusions.apply(criterion).given(answers) != Verdict.UNDETERMINED) {
          settled++;
        }
      }
    }
    return settled;
  }
}

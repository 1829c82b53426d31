package org.licet.internal.engine.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.licet.evaluation.Question;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.Conclusion;

/**
 * A lower bound for the number of open questions, without a look at the answers. Each undetermined
 * requirement that must be met has a question of its own, unless another one may share it: both
 * look at the same list or fact.
 */
public final class LeastQuestions {

  private final Function<String, Conclusion> conclusions;

  private LeastQuestions(Function<String, Conclusion> conclusions) {
    this.conclusions = conclusions;
  }

  /**
   * Returns whether there certainly are so many questions.
   *
   * @param count 1 or more
   */
  public static boolean areAtLeast(
      int count, Requirement requirement, Function<String, Conclusion> conclusions) {
    return new LeastQuestions(conclusions).areAtLeast(count, requirement);
  }

  private boolean areAtLeast(int count, Requirement requirement) {
    int found = 0;
    Set<Object> seen = new HashSet<>();
    for (Requirement part : undetermined(requirement, conclusions)) {
      Set<Object> asked = asked(part);
      if (!asked.isEmpty() && Collections.disjoint(asked, seen)) {
        found++;
        if (found == count) {
          return true;
        }
      }
      seen.addAll(asked);
    }
    return false;
  }

  /** Returns the undetermined requirements that must all be met. */
  static List<Requirement> undetermined(
      Requirement requirement, Function<String, Conclusion> conclusions) {
    List<Requirement> found = new ArrayList<>();
    if (requirement instanceof Requirement.AllOf all) {
      all.items().forEach(item -> found.addAll(undetermined(item, conclusions)));
    } else if (requirement.verdict(id -> conclusions.apply(id).verdict()) == Verdict.UNDETERMINED) {
      found.add(requirement);
    }
    return found;
  }

  /** Returns the lists, facts and rulings that the questions of a requirement are about. */
  private Set<Object> asked(Requirement part) {
    Set<Object> asked = new HashSet<>();
    OpenCriteria.of(part, conclusions)
        .values()
        .forEach(
            conclusion -> {
              for (Question question : conclusion.grounds().questions()) {
                asked.add(list(QuestionGroups.subject(question)));
              }
            });
    return asked;
  }

  private static Object list(Object subject) {
    if (!(subject instanceof String pointer) || pointer.startsWith("/facts/")) {
      return subject;
    }
    int end = pointer.indexOf('/', 1);
    return end < 0 ? pointer : pointer.substring(0, end);
  }
}

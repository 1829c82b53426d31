package org.licet.internal.engine.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.Conclusion;

/** Finds the undetermined criteria that still matter for a requirement. */
final class OpenCriteria {

  private final Function<String, Conclusion> conclusions;
  private final Map<String, Conclusion> open = new LinkedHashMap<>();

  private OpenCriteria(Function<String, Conclusion> conclusions) {
    this.conclusions = conclusions;
  }

  /**
   * Returns the undetermined criteria in the order of the requirement, with their conclusions. It
   * leaves out those below a part whose verdict is certain.
   */
  static Map<String, Conclusion> of(
      Requirement requirement, Function<String, Conclusion> conclusions) {
    OpenCriteria criteria = new OpenCriteria(conclusions);
    criteria.collect(requirement);
    return criteria.open;
  }

  private void collect(Requirement part) {
    if (part.verdict(id -> conclusions.apply(id).verdict()) != Verdict.UNDETERMINED) {
      return;
    }
    if (part instanceof Requirement.Criterion criterion) {
      open.put(criterion.id(), conclusions.apply(criterion.id()));
    }
    parts(part).forEach(this::collect);
  }

  private static List<Requirement> parts(Requirement whole) {
    if (whole instanceof Requirement.AllOf all) {
      return all.items();
    } else if (whole instanceof Requirement.AnyOf any) {
      return any.items();
    }
    return whole instanceof Requirement.AtLeast some ? some.items() : List.of();
  }
}

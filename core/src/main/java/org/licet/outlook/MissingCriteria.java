package org.licet.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Verdict;

/** The fewest criteria that keep a requirement from being possible. Stateless. */
final class MissingCriteria {

  private MissingCriteria() {}

  /** Returns the criteria in the order of the requirement. */
  static List<String> of(Evaluation evaluation) {
    Optional<Requirement> requirement = evaluation.requirement();
    return requirement.isEmpty() ? List.of() : List.copyOf(of(requirement.get(), evaluation));
  }

  private static Set<String> of(Requirement requirement, Evaluation evaluation) {
    if (requirement instanceof Requirement.Criterion criterion) {
      return evaluation
              .finding(criterion.id())
              .map(Finding::verdict)
              .filter(verdict -> verdict == Verdict.NOT_MET)
              .isPresent()
          ? Set.of(criterion.id())
          : Set.of();
    }
    if (requirement instanceof Requirement.AllOf all) {
      return fewest(all.items(), all.items().size(), evaluation);
    }
    return requirement instanceof Requirement.AnyOf any
        ? fewest(any.items(), 1, evaluation)
        : fewest(
            ((Requirement.AtLeast) requirement).items(),
            ((Requirement.AtLeast) requirement).count(),
            evaluation);
  }

  private static Set<String> fewest(List<Requirement> items, int count, Evaluation evaluation) {
    List<Set<String>> missing = new ArrayList<>();
    items.forEach(item -> missing.add(of(item, evaluation)));
    if (count < missing.size()) {
      missing.sort(Comparator.comparingInt(Set::size));
    }
    Set<String> all = new LinkedHashSet<>();
    missing.stream().limit(count).forEach(all::addAll);
    return all;
  }
}

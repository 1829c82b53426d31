package org.licet.internal.planning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Verdict;

/** The combinations of criteria that meet a requirement. */
final class CriteriaCombinations {

  /** The maximum number of combinations; further ones are ignored. */
  static final int MOST = 64;

  private final Function<String, Verdict> today;

  private CriteriaCombinations(Function<String, Verdict> today) {
    this.today = today;
  }

  /**
   * Returns the combinations, at most {@value #MOST}. If an alternative is met today, the others
   * are omitted.
   */
  static List<Set<String>> of(Requirement requirement, Function<String, Verdict> today) {
    return new CriteriaCombinations(today).of(requirement);
  }

  private List<Set<String>> of(Requirement requirement) {
    if (requirement instanceof Requirement.AllOf all) {
      return allOf(all.items());
    } else if (requirement instanceof Requirement.AnyOf any) {
      return atLeast(1, any.items());
    } else if (requirement instanceof Requirement.AtLeast some) {
      return atLeast(some.count(), some.items());
    }
    return List.of(new LinkedHashSet<>(requirement.criteria().toList()));
  }

  private List<Set<String>> allOf(List<Requirement> items) {
    List<Set<String>> all = List.of(Set.of());
    for (Requirement item : items) {
      all = product(all, of(item));
    }
    return all;
  }

  private List<Set<String>> atLeast(int count, List<Requirement> items) {
    List<Requirement> met = new ArrayList<>();
    List<Requirement> others = new ArrayList<>();
    for (Requirement item : items) {
      (item.verdict(today) == Verdict.MET ? met : others).add(item);
    }
    if (met.size() >= count) {
      return allOf(met.subList(0, count));
    }
    List<Set<String>> all = new ArrayList<>();
    for (List<Requirement> chosen : choices(count - met.size(), others)) {
      all.addAll(product(allOf(met), allOf(chosen)));
    }
    return first(all);
  }

  private static List<List<Requirement>> choices(int count, List<Requirement> items) {
    if (count == 0) {
      return List.of(List.of());
    }
    List<List<Requirement>> all = new ArrayList<>();
    for (int i = 0; i <= items.size() - count; i++) {
      for (List<Requirement> rest : choices(count - 1, items.subList(i + 1, items.size()))) {
        List<Requirement> chosen = new ArrayList<>();
        chosen.add(items.get(i));
        chosen.addAll(rest);
        all.add(chosen);
      }
    }
    return first(all);
  }

  private static List<Set<String>> product(List<Set<String>> ones, List<Set<String>> others) {
    List<Set<String>> all = new ArrayList<>();
    for (Set<String> one : ones) {
      for (Set<String> other : others) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        all.add(both);
      }
    }
    return first(all);
  }

  private static <E> List<E> first(List<E> all) {
    return all.size() <= MOST ? all : all.subList(0, MOST);
  }
}

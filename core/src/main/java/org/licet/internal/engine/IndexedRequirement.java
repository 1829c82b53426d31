package org.licet.internal.engine;

import java.util.List;
import java.util.function.ToIntFunction;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.MetDays;

/**
 * A requirement that refers to criteria by index instead of by name, for speed. Immutable and
 * thread-safe.
 */
@FunctionalInterface
interface IndexedRequirement {

  /** The verdicts on criteria by index. */
  @FunctionalInterface
  interface ByPlace {
    /** Returns the verdict on the criterion at an index. */
    Verdict at(int place);
  }

  /** Returns the verdict on the requirement, given the verdicts on its criteria. */
  Verdict of(ByPlace verdicts);

  /** Returns the days on which the requirement is met, given those of its criteria. */
  default MetDays metDays(List<MetDays> criteria) {
    boolean always = of(place -> Verdict.NOT_MET) == Verdict.MET;
    int earliest = always ? Integer.MIN_VALUE : MetDays.NEVER;
    int through = always ? MetDays.NEVER : Integer.MIN_VALUE;
    int refused = Integer.MIN_VALUE;
    int possible = through;
    for (MetDays each : criteria) {
      int first = each.earliest();
      if (of(place -> Verdict.of(criteria.get(place).earliest() <= first)) == Verdict.MET) {
        earliest = Math.min(earliest, first);
      }
      int last = each.through();
      if (of(place -> Verdict.of(criteria.get(place).through() >= last)) == Verdict.MET) {
        through = Math.max(through, last);
      }
      int end = each.refused();
      if (of(place -> Verdict.of(criteria.get(place).refused() < end)) == Verdict.NOT_MET) {
        refused = Math.max(refused, end);
      }
      int open = each.possible();
      if (of(place -> Verdict.of(criteria.get(place).possible() >= open)) == Verdict.MET) {
        possible = Math.max(possible, open);
      }
    }
    return new MetDays(earliest, through, refused, possible);
  }

  /**
   * Returns a requirement with indexes instead of names.
   *
   * @param place returns the index of a criterion
   */
  static IndexedRequirement of(Requirement requirement, ToIntFunction<String> place) {
    if (requirement instanceof Requirement.AllOf all) {
      return allOf(each(all.items(), place));
    } else if (requirement instanceof Requirement.AnyOf any) {
      return anyOf(each(any.items(), place));
    } else if (requirement instanceof Requirement.AtLeast some) {
      return atLeast(some.count(), each(some.items(), place));
    }
    int criterion = place.applyAsInt(((Requirement.Criterion) requirement).id());
    return verdicts -> verdicts.at(criterion);
  }

  private static IndexedRequirement[] each(List<Requirement> items, ToIntFunction<String> place) {
    return items.stream().map(item -> of(item, place)).toArray(IndexedRequirement[]::new);
  }

  private static IndexedRequirement allOf(IndexedRequirement... items) {
    return concluded -> {
      Verdict all = Verdict.MET;
      for (IndexedRequirement item : items) {
        all = all.and(item.of(concluded));
        if (all == Verdict.NOT_MET) {
          return all; // nothing else is judged
        }
      }
      return all;
    };
  }

  private static IndexedRequirement anyOf(IndexedRequirement... items) {
    return concluded -> {
      Verdict any = Verdict.NOT_MET;
      for (IndexedRequirement item : items) {
        any = any.or(item.of(concluded));
        if (any == Verdict.MET) {
          return any;
        }
      }
      return any;
    };
  }

  private static IndexedRequirement atLeast(int count, IndexedRequirement... items) {
    return concluded -> {
      int met = 0;
      int open = 0;
      for (IndexedRequirement item : items) {
        Verdict verdict = item.of(concluded);
        met += verdict == Verdict.MET ? 1 : 0;
        open += verdict == Verdict.UNDETERMINED ? 1 : 0;
      }
      if (met >= count) {
        return Verdict.MET;
      }
      return met + open >= count ? Verdict.UNDETERMINED : Verdict.NOT_MET;
    };
  }
}

package org.licet.engine;

import java.util.List;
import java.util.function.ToIntFunction;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Verdict;

/**
 * A requirement whose criteria are known by their place instead of their name, to be rolled up once
 * a candidate. Immutable and thread-safe.
 */
@FunctionalInterface
interface RollUp {

  /** The verdict on each criterion, by its place. */
  @FunctionalInterface
  interface ByPlace {
    /** Returns the verdict on the criterion in a place. */
    Verdict at(int place);
  }

  /** Returns the verdict on the whole, given the verdict on each criterion. */
  Verdict of(ByPlace verdicts);

  /**
   * Returns a requirement by places.
   *
   * @param place gives the place of a criterion
   */
  static RollUp of(Requirement requirement, ToIntFunction<String> place) {
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

  private static RollUp[] each(List<Requirement> items, ToIntFunction<String> place) {
    return items.stream().map(item -> of(item, place)).toArray(RollUp[]::new);
  }

  private static RollUp allOf(RollUp... items) {
    return concluded -> {
      Verdict all = Verdict.MET;
      for (RollUp item : items) {
        all = all.and(item.of(concluded));
      }
      return all;
    };
  }

  private static RollUp anyOf(RollUp... items) {
    return concluded -> {
      Verdict any = Verdict.NOT_MET;
      for (RollUp item : items) {
        any = any.or(item.of(concluded));
      }
      return any;
    };
  }

  private static RollUp atLeast(int count, RollUp... items) {
    return concluded -> {
      int met = 0;
      int open = 0;
      for (RollUp item : items) {
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

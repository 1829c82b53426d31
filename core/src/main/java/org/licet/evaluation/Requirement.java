package org.licet.evaluation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How criteria combine to a decision: a tree of all-of, any-of and n-of. Immutable and thread-safe.
 */
public sealed interface Requirement {

  /**
   * One criterion.
   *
   * @param id the criterion's stable id
   */
  record Criterion(String id) implements Requirement {
    @Override
    public Verdict verdict(Function<String, Verdict> verdicts) {
      return verdicts.apply(id);
    }

    @Override
    public Stream<String> criteria() {
      return Stream.of(id);
    }
  }

  /**
   * Every one of several requirements.
   *
   * @param items the requirements
   */
  record AllOf(List<Requirement> items) implements Requirement {
    /** Copies the list. */
    public AllOf {
      items = List.copyOf(items);
    }

    @Override
    public Verdict verdict(Function<String, Verdict> verdicts) {
      Verdict all = Verdict.MET;
      for (int i = 0; i < items.size(); i++) {
        all = all.and(items.get(i).verdict(verdicts));
      }
      return all;
    }

    @Override
    public Stream<String> criteria() {
      return items.stream().flatMap(Requirement::criteria);
    }
  }

  /**
   * Any one of several requirements, each a pathway.
   *
   * @param items the pathways
   */
  record AnyOf(List<Requirement> items) implements Requirement {
    /** Copies the list. */
    public AnyOf {
      items = List.copyOf(items);
    }

    @Override
    public Verdict verdict(Function<String, Verdict> verdicts) {
      Verdict any = Verdict.NOT_MET;
      for (int i = 0; i < items.size(); i++) {
        any = any.or(items.get(i).verdict(verdicts));
      }
      return any;
    }

    @Override
    public Stream<String> criteria() {
      return items.stream().flatMap(Requirement::criteria);
    }
  }

  /**
   * At least so many of several requirements.
   *
   * @param count how many, 1 to the number of items
   * @param items the requirements
   */
  record AtLeast(int count, List<Requirement> items) implements Requirement {
    /** Copies the list and refuses a count that makes no sense. */
    public AtLeast {
      items = List.copyOf(items);
      if (count < 1 || count > items.size()) {
        throw new IllegalArgumentException(
            "At least " + count + " of " + items.size() + " cannot be asked for");
      }
    }

    @Override
    public Verdict verdict(Function<String, Verdict> verdicts) {
      int met = 0;
      int open = 0;
      for (Requirement item : items) {
        switch (item.verdict(verdicts)) {
          case MET -> met++;
          case UNDETERMINED -> open++;
          case NOT_MET -> {}
        }
      }
      if (met >= count) {
        return Verdict.MET;
      }
      return met + open >= count ? Verdict.UNDETERMINED : Verdict.NOT_MET;
    }

    @Override
    public Stream<String> criteria() {
      return items.stream().flatMap(Requirement::criteria);
    }
  }

  /** Returns the verdict on the whole, given the verdict on each criterion. */
  Verdict verdict(Function<String, Verdict> verdicts);

  /** Returns the criteria's ids in order; one that is named twice comes twice. */
  Stream<String> criteria();
}

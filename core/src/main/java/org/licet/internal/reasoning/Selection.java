package org.licet.internal.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Verdict;

/**
 * A selection of records from a list, narrowed step by step. Every step is three-valued. Judging
 * stops as soon as the verdict is certain; {@link SelectionResult} explains it. Immutable and
 * thread-safe.
 *
 * @param <T> the type of the records
 */
public final class Selection<T> {

  /**
   * A step.
   *
   * @param dated whether it looks at the day of evaluation
   * @param datedFor for which records it does
   * @param datedForMissingLists whether it does for records of lists that nobody has given
   */
  record Narrowing<T>(
      SelectionStep<T> step,
      boolean dated,
      Predicate<RecordEntry<T>> datedFor,
      boolean datedForMissingLists) {}

  private final RecordList<T> list;
  private final List<Narrowing<T>> narrowings;

  /** The steps in the order in which a verdict takes them: days are compared last. */
  private final SelectionStep<T>[] steps;

  @SuppressWarnings({"unchecked", "rawtypes"}) // a step of this selection is of its type
  private Selection(RecordList<T> list, List<Narrowing<T>> narrowings) {
    this.list = list;
    this.narrowings = narrowings;
    this.steps = new SelectionStep[narrowings.size()];
    int next = 0;
    for (boolean dated : new boolean[] {false, true}) {
      for (Narrowing<T> narrowing : narrowings) {
        if (narrowing.dated == dated) {
          steps[next++] = narrowing.step;
        }
      }
    }
  }

  /** Returns all records of a list. */
  public static <T> Selection<T> of(RecordList<T> list) {
    return new Selection<>(list, List.of());
  }

  /** Narrows by a step that does not look at the day of evaluation. */
  public Selection<T> where(SelectionStep<T> step) {
    return with(new Narrowing<>(step, false, entry -> false, false));
  }

  /** Narrows by a step that looks at the day of evaluation. */
  public Selection<T> whereOnTheDay(SelectionStep<T> step) {
    return with(new Narrowing<>(step, true, entry -> true, true));
  }

  /**
   * Narrows by a step that looks at the day of evaluation for some records.
   *
   * @param datedFor tells for which records; not for those that nobody has given
   */
  public Selection<T> whereOnTheDay(SelectionStep<T> step, Predicate<RecordEntry<T>> datedFor) {
    return with(new Narrowing<>(step, true, datedFor, false));
  }

  private Selection<T> with(Narrowing<T> narrowing) {
    List<Narrowing<T>> longer = new ArrayList<>(narrowings.size() + 1);
    longer.addAll(narrowings);
    longer.add(narrowing);
    return new Selection<>(list, longer);
  }

  /**
   * Changes what the last step says.
   *
   * @throws IllegalStateException if there is none
   */
  public Selection<T> changingLast(UnaryOperator<Condition<T>> change) {
    if (narrowings.isEmpty()) {
      throw new IllegalStateException("There is no step before this one, to which it could apply");
    }
    Narrowing<T> last = narrowings.get(narrowings.size() - 1);
    return new Selection<>(list, narrowings.subList(0, narrowings.size() - 1))
        .with(
            new Narrowing<>(
                last.step.changed(change), last.dated, last.datedFor, last.datedForMissingLists));
  }

  /** Returns what the records are called. */
  RecordNoun noun() {
    return list.noun();
  }

  /** Returns what tells whether two records are one, or {@code null} where nothing is added up. */
  @Nullable RecordIdentity<T> likeness() {
    return list.likeness();
  }

  /** Returns the steps. */
  List<Narrowing<T>> narrowings() {
    return narrowings;
  }

  /** Returns every record of a candidate, also those that do not count. */
  List<T> records(ApplicationContext application) {
    return list.records(application);
  }

  /** Tells whether somebody has given the whole list; if not, there may be further records. */
  boolean isTold(ApplicationContext application) {
    return list.isTold(application);
  }

  /** Returns whether a record counts; once a step refuses it, no more of them are asked. */
  Verdict verdict(T record, ApplicationContext application) {
    Verdict verdict = Verdict.MET;
    for (SelectionStep<T> step : steps) {
      verdict = verdict.and(step.of(record, application).verdict());
      if (verdict == Verdict.NOT_MET) {
        return verdict;
      }
    }
    return verdict;
  }

  /** Returns whether any record of an application counts. */
  Verdict any(ApplicationContext application) {
    List<T> records = list.records(application);
    Verdict any = list.isTold(application) ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    for (int i = 0; i < records.size() && any != Verdict.MET; i++) {
      any = any.or(verdict(records.get(i), application));
    }
    return any;
  }

  /** Returns what explains this selection for an application. */
  SelectionResult<T> in(ApplicationContext application) {
    return new SelectionResult<>(this, list.entries(application));
  }

  /** Asks that at least one record counts. */
  public Reasoning any() {
    return new Reasoning() {
      @Override
      public Verdict verdict(ApplicationContext application) {
        return any(application);
      }

      @Override
      public Conclusion explain(ApplicationContext application) {
        return in(application).any();
      }
    };
  }

  /** Asks that no record counts. */
  public Reasoning none() {
    return new Reasoning() {
      @Override
      public Verdict verdict(ApplicationContext application) {
        return any(application).opposite();
      }

      @Override
      public Conclusion explain(ApplicationContext application) {
        return in(application).none();
      }
    };
  }
}

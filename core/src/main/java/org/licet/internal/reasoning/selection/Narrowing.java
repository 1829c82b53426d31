package org.licet.internal.reasoning.selection;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.record.SelectionStep;

/**
 * A step of a selection.
 *
 * @param step the step
 * @param dated whether the step depends on the evaluation date
 * @param datedFor returns for which records it does
 * @param datedForMissingLists whether it does for records of unknown lists
 */
record Narrowing<T>(
    SelectionStep<T> step,
    boolean dated,
    Predicate<RecordEntry<T>> datedFor,
    boolean datedForMissingLists) {

  /** Returns this narrowing with another step. */
  Narrowing<T> changed(UnaryOperator<SelectionStep<T>> change) {
    return new Narrowing<>(change.apply(step), dated, datedFor, datedForMissingLists);
  }
}

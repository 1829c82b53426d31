package org.licet.internal.reasoning.record;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.OtherCredentials;

/**
 * One step of a selection: judges a record by its facts alone. Equal records get equal results.
 * Implementations are immutable and thread-safe.
 *
 * @param <T> the type of the records
 */
@FunctionalInterface
public interface SelectionStep<T> {

  /** Returns whether a record passes, for an application. */
  Condition<T> of(T record, ApplicationContext application);

  /** Returns the stages of other credentials that it asks for. */
  default Set<OtherCredentials.AskedStage> asks() {
    return Set.of();
  }

  /** Returns this step with changed results. */
  default SelectionStep<T> changed(UnaryOperator<Condition<T>> change) {
    return new Changed<>(this, change);
  }

  /** A step with changed results, which remembers its last change. */
  final class Changed<T> implements SelectionStep<T> {

    private record Change<T>(Condition<T> from, Condition<T> to) {}

    private final SelectionStep<T> step;
    private final UnaryOperator<Condition<T>> change;
    private @Nullable Change<T> last;

    private Changed(SelectionStep<T> step, UnaryOperator<Condition<T>> change) {
      this.step = step;
      this.change = change;
    }

    @Override
    public Set<OtherCredentials.AskedStage> asks() {
      return step.asks();
    }

    @Override
    public Condition<T> of(T record, ApplicationContext application) {
      Condition<T> condition = step.of(record, application);
      Change<T> known = last;
      if (known == null || known.from != condition) {
        known = new Change<>(condition, change.apply(condition));
        if (known.to == condition) {
          return condition;
        }
        last = known;
      }
      return known.to;
    }
  }
}

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

  /** Returns the last day on which a result stays the same. Days are epoch days. */
  @FunctionalInterface
  interface SameThrough<T> {
    /**
     * Returns the last of the consecutive days from the judged day on which the result is the same.
     *
     * @param until the last day of interest; a result may be cut there
     */
    int of(T record, ApplicationContext application, int until);
  }

  /** Returns whether a record passes, for an application. */
  Condition<T> of(T record, ApplicationContext application);

  /**
   * Returns the last of the consecutive days from the judged day on which the result for a record
   * stays the same; the judged day if that is not known. It is asked of steps that depend on the
   * day.
   *
   * @param application the application on the judged day, which is not in the past; later days
   *     differ from it in nothing else
   * @param until the last day of interest; a result may be cut there
   */
  default int sameThrough(T record, ApplicationContext application, int until) {
    return application.day();
  }

  /**
   * Returns a step that depends on the day.
   *
   * @param sameThrough returns the last day on which the result for a record stays the same
   */
  static <T> SelectionStep<T> dated(SelectionStep<T> step, SameThrough<T> sameThrough) {
    return new SelectionStep<>() {
      @Override
      public Condition<T> of(T record, ApplicationContext application) {
        return step.of(record, application);
      }

      @Override
      public int sameThrough(T record, ApplicationContext application, int until) {
        return sameThrough.of(record, application, until);
      }
    };
  }

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
    public int sameThrough(T record, ApplicationContext application, int until) {
      return step.sameThrough(record, application, until);
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

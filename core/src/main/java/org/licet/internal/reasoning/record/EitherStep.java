package org.licet.internal.reasoning.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.OtherCredentials;

/**
 * A step that passes the records that pass all of some steps, or all of other steps. Immutable and
 * thread-safe.
 *
 * @param one the steps of the one selection
 * @param other those of the other
 * @param <T> the type of the records
 */
public record EitherStep<T>(List<SelectionStep<T>> one, List<SelectionStep<T>> other)
    implements SelectionStep<T> {

  @Override
  public Condition<T> of(T record, ApplicationContext application) {
    return new Alternatives<>(
            conditions(one, record, application), conditions(other, record, application))
        .condition();
  }

  private static <T> List<Condition<T>> conditions(
      List<SelectionStep<T>> steps, T record, ApplicationContext application) {
    List<Condition<T>> conditions = new ArrayList<>(steps.size());
    for (SelectionStep<T> step : steps) {
      conditions.add(step.of(record, application));
    }
    return conditions;
  }

  @Override
  public Set<OtherCredentials.AskedStage> asks() {
    Set<OtherCredentials.AskedStage> all = new TreeSet<>();
    one.forEach(step -> all.addAll(step.asks()));
    other.forEach(step -> all.addAll(step.asks()));
    return all;
  }
}

package org.licet.internal.reasoning.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.licet.candidate.Fact;
import org.licet.candidate.Field;
import org.licet.candidate.RecordType;
import org.licet.internal.reasoning.fact.NamedFields;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.text.Text;

/**
 * Selection steps that compare one of the {@link NamedFields} of records. Immutable and
 * thread-safe.
 *
 * @param <R> the type that describes the field
 * @param <T> the type of the records
 */
public final class FieldSteps<R, T> implements NamedFact<T> {

  private final String list;
  private final Field<R> field;
  private final Function<T, R> stated;

  /**
   * Creates the steps of a field.
   *
   * @param list the list of the records
   * @param stated returns the record that carries the field
   */
  public FieldSteps(String list, RecordType<R> type, String field, Function<T, R> stated) {
    this.list = list;
    this.field = NamedFields.of(type, field);
    this.stated = stated;
  }

  @Override
  public SelectionStep<T> is(boolean wanted) {
    YesNoCondition<T> condition = YesNoCondition.of(list, field.name(), wanted);
    return (record, application) -> condition.of(NamedFields.answer(field, stated.apply(record)));
  }

  @Override
  public SelectionStep<T> within(Predicate<BigDecimal> bounds) {
    Text label = Text.of(NamedFields.label(list, field.name()));
    return within(
        bounds,
        entry -> Text.of("fact.value", label, number(entry.record()).toOptional().orElseThrow()));
  }

  /**
   * Passes records whose number lies within bounds.
   *
   * @param because returns the reason for a record that fails
   */
  public SelectionStep<T> within(
      Predicate<BigDecimal> bounds, Function<RecordEntry<T>, Text> because) {
    Condition<T> unknown = Condition.ask(field.name(), ask());
    Condition<T> failing = Condition.failsBy(field.name(), because);
    return (record, application) ->
        number(record) instanceof Fact.Known<BigDecimal> known
            ? bounds.test(known.value()) ? Condition.holds() : failing
            : unknown;
  }

  private Fact<BigDecimal> number(T record) {
    return value(record)
        .map(
            number ->
                number instanceof BigDecimal decimal
                    ? decimal
                    : BigDecimal.valueOf((Integer) number));
  }

  @Override
  public SelectionStep<T> oneOf(List<String> wanted, Set<String> known) {
    if (field instanceof Field.Codes<R> codes) {
      String key = NamedFields.label(list, field.name());
      return Codes.anyIn(
          record -> codes.of(stated.apply(record)),
          wanted,
          known,
          field.name(),
          ask(),
          key + ".same",
          key + ".no",
          key + ".matter",
          codes.areLetters() ? Text::verbatim : Text::code);
    }
    CodeCondition<T> condition = CodeCondition.of(wanted, known, this::code, field.name(), ask());
    return (record, application) -> condition.of(code(record));
  }

  private Fact<String> code(T record) {
    return value(record).map(String.class::cast);
  }

  private Fact<?> value(T record) {
    return ((Field.Value<R>) field).of(stated.apply(record));
  }

  private String ask() {
    return NamedFields.ask(list, field.name());
  }
}

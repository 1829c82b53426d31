package org.licet.internal.pattern;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Fact;
import org.licet.candidate.Facts;
import org.licet.candidate.Field;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.candidate.RecordType;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.rule.record.Value;

/**
 * The values of facts as patterns compare them. An unknown fact has a value with the question for
 * it. Stateless and thread-safe.
 */
final class FieldValues {

  private FieldValues() {}

  /** Returns the fact in a field of a record, or {@code null} if it has no such field. */
  static <R> @Nullable Fact<?> fact(RecordType<R> type, R record, String name) {
    for (Field<R> field : type.fields()) {
      if (field.name().equals(name) && field instanceof Field.Value<R> value) {
        return value.of(record);
      }
    }
    return null;
  }

  /** Returns the error for a field that a type of records does not have. */
  static IllegalArgumentException noField(String type, String field) {
    return new IllegalArgumentException(type + " has no field " + field + ".");
  }

  /** Returns the value of a fact in a field. */
  static Value value(RecordKind kind, String field, Fact<?> fact, Supplier<Question> question) {
    Value.Kind type = kind.fields().get(field);
    if (type == null) {
      throw noField(kind.type(), field);
    }
    List<Supplier<Question>> asks = List.of(question);
    if (!(fact instanceof Fact.Known<?> known)) {
      return type == Value.Kind.NUMBER
          ? Value.number(BigDecimal.ZERO, null, asks)
          : Value.unknown(type, asks);
    }
    return of(type, known.value(), asks);
  }

  private static Value of(Value.Kind type, Object value, List<Supplier<Question>> asks) {
    return switch (type) {
      case CODE ->
          Value.code(value instanceof Enum<?> one ? one.name() : value.toString(), List.of());
      case YES_NO -> Value.yesNo((Boolean) value, List.of());
      case NUMBER -> {
        BigDecimal number = new BigDecimal(value.toString());
        yield Value.number(number, number, List.of());
      }
      case DATE -> {
        PartialDate date = (PartialDate) value;
        yield Value.date(date.earliest(), date.latest(), date.isExact() ? List.of() : asks);
      }
      case CODES -> throw new IllegalArgumentException("a list is no single value");
    };
  }

  /** Returns the value of a fact that the ruleset declares. */
  static Value declared(Facts facts, DeclaredFact fact, Supplier<Question> question) {
    List<Supplier<Question>> asks = List.of(question);
    String name = fact.name();
    Fact<?> stated =
        switch (fact.type()) {
          case YES_NO -> facts.yesNo(name);
          case NUMBER -> facts.number(name);
          case DATE -> facts.date(name);
          case CODE -> facts.code(name);
          case CODES -> Fact.unknown();
        };
    Value.Kind kind = RecordKind.kind(fact.type());
    if (kind == Value.Kind.CODES) {
      Listing<String> codes = facts.codes(name);
      return Value.codes(codes.entries(), codes.isKnown(), codes.isKnown() ? List.of() : asks);
    }
    return stated instanceof Fact.Known<?> known
        ? of(kind, known.value(), asks)
        : Value.unknown(kind, asks);
  }
}

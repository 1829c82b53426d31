package org.licet.internal.pattern;

import java.util.Optional;
import org.licet.rule.record.Value;

/** The type of a variable or term: records of a kind, or values of a kind. Immutable. */
record PatternType(Optional<RecordKind> record, Optional<Value.Kind> value) {

  static PatternType of(RecordKind kind) {
    return new PatternType(Optional.of(kind), Optional.empty());
  }

  static PatternType of(Value.Kind kind) {
    return new PatternType(Optional.empty(), Optional.of(kind));
  }
}

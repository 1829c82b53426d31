package org.licet.internal.pattern;

import org.licet.rule.record.CandidateRecord;

/** A record that matches, or may match, a pattern. Immutable. */
record MatchedRecord(Element.Pattern pattern, CandidateRecord record) {

  /** Returns the kind of the record. */
  RecordKind kind() {
    return RecordKind.of(pattern.type()).orElseThrow();
  }
}

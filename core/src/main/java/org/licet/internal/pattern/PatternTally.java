package org.licet.internal.pattern;

import java.util.List;
import org.licet.rule.record.Value;

/**
 * A total over records, with the records that it counts. Immutable.
 *
 * @param patterns the patterns of the records, which match together
 * @param total the total in the rule
 * @param value its value
 * @param counted the records that pass the patterns of the total, each once
 */
record PatternTally(
    List<Element.Pattern> patterns,
    Element.Total total,
    Value value,
    List<MatchedRecord> counted) {}

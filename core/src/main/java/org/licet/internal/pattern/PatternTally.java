package org.licet.internal.pattern;

import java.util.List;
import org.licet.rule.record.Value;

/**
 * A total over records, with the records that it counts. Immutable.
 *
 * @param pattern the pattern of the records
 * @param total the total in the rule
 * @param value its value
 * @param counted the records that pass the pattern of the total
 */
record PatternTally(
    Element.Pattern pattern, Element.Total total, Value value, List<MatchedRecord> counted) {}

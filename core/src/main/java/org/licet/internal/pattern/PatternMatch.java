package org.licet.internal.pattern;

import java.util.List;
import java.util.function.Supplier;
import org.licet.rule.record.Truth;

/**
 * Records that match, or may match, the patterns of a rule together. Immutable.
 *
 * @param records the records, in the order of the patterns
 * @param tallies the totals over other records
 * @param truth whether they match
 */
record PatternMatch(
    List<MatchedRecord> records, Supplier<List<PatternTally>> tallies, Truth truth) {}

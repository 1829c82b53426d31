package org.licet.internal.pattern;

import java.util.List;

/**
 * The reason why patterns that match are not enough: records that a rule excludes, or totals that
 * fail a test. Immutable.
 *
 * @param records the records that the rule excludes
 * @param tallies the totals
 */
record PatternBlock(List<MatchedRecord> records, List<PatternTally> tallies) {}

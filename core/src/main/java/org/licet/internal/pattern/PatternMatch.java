package org.licet.internal.pattern;

import java.util.List;
import org.licet.rule.record.CandidateRecord;
import org.licet.rule.record.Truth;

/**
 * Records that match, or may match, the patterns of a rule together. Immutable.
 *
 * @param records the records, in the order of the patterns
 * @param truth whether they match
 */
record PatternMatch(List<CandidateRecord> records, Truth truth) {}

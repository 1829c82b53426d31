package org.licet.internal.pattern;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.licet.evaluation.Question;
import org.licet.rule.record.Truth;
import org.licet.rule.record.Value;

/**
 * The content of a record that patterns match. Immutable.
 *
 * @param pointer the JSON pointer to the record, or to the list of which it stands for further
 *     records; empty for a row of a table
 * @param further whether it stands for further records
 * @param here whether there is such a record on the day of evaluation
 * @param values returns the value of a field, or of a declared fact as {@code facts/NAME}
 * @param unknown the question for further records
 */
public record RecordContent(
    String pointer,
    boolean further,
    Truth here,
    Function<String, Value> values,
    List<Supplier<Question>> unknown) {}

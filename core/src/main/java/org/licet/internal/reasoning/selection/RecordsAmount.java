package org.licet.internal.reasoning.selection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Range;
import org.licet.internal.reasoning.Together;
import org.licet.internal.reasoning.amount.CountedAmount;
import org.licet.internal.reasoning.amount.FoundAmount;
import org.licet.internal.reasoning.record.JudgedRecord;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.text.Text;

/**
 * An amount over the records of a selection, for one candidate.
 *
 * @param <T> the type of the records
 */
public interface RecordsAmount<T> extends FoundAmount {

  /** The amount of a record that another one counts for. */
  Range NOTHING = Range.of(0, 0);

  /** Returns the amount of one record alone. */
  CountedAmount alone(JudgedRecord<T> record);

  /** Returns whether the record limits its own possible amount. */
  default boolean isLimited(JudgedRecord<T> record) {
    return true;
  }

  /** Returns the questions about the amount of a record, apart from whether the record counts. */
  List<Question> open(JudgedRecord<T> record);

  /** Returns the record that repeats this one and counts for both; empty if there is none. */
  Optional<RecordEntry<T>> countedFor(JudgedRecord<T> record);

  /** Returns the selected records. */
  SelectionResult<T> selected();

  @Override
  default Grounds grounds(Reader reader) {
    SelectionResult<T> selected = selected();
    List<Evidence> evidence = new ArrayList<>();
    List<Together> asked = new ArrayList<>(reader.asking() ? selected.asked() : List.of());
    Set<Text> remarks = new LinkedHashSet<>();
    for (JudgedRecord<T> record : selected.weighed()) {
      Optional<RecordEntry<T>> first = countedFor(record);
      if (first.isPresent()) {
        Text again = Text.of("record.again", first.get().name());
        evidence.add(Evidence.of(record.entry().pointer(), Optional.of(NOTHING), again));
        remarks.add(Text.of("remark.once", first.get().name()));
        continue;
      }
      List<Question> also = open(record);
      Range alone = reader.range(alone(record), isLimited(record));
      evidence.add(record.evidence(Optional.of(alone), also));
      if (reader.asking()) {
        also.forEach(question -> asked.add(Together.of(List.of(question))));
      }
    }
    return new Grounds(evidence, asked, remarks, selected.sources(), selected.dated());
  }
}

package org.licet.workbench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Finding;

/**
 * The evidence of one record, as reports show it. A record that a criterion looks at twice with the
 * same result appears once, with the reasons of both: {@code not in the way, no restriction
 * applies; it is active}.
 *
 * @param pointer the JSON pointer of the record
 * @param words the result and its reasons
 */
public record RecordEvidence(String pointer, String words) {

  private static final String RESULT_END = ", ";
  private static final String REASON_END = "; ";

  /** Returns the evidence of a finding, in its order. */
  public static List<RecordEvidence> of(Finding finding, Wording wording) {
    Map<RecordEvidence, Set<String>> reasons = new LinkedHashMap<>();
    for (Evidence evidence : finding.evidence()) {
      String words = wording.evidence(finding, evidence);
      boolean showsAmount = !words.equals(wording.say(evidence.because()));
      int end = showsAmount ? -1 : words.indexOf(RESULT_END);
      RecordEvidence result =
          new RecordEvidence(evidence.fact(), end < 0 ? words : words.substring(0, end));
      Set<String> all = reasons.computeIfAbsent(result, any -> new LinkedHashSet<>());
      if (end >= 0) {
        all.addAll(List.of(words.substring(end + RESULT_END.length()).split(REASON_END)));
      }
    }
    List<RecordEvidence> merged = new ArrayList<>();
    reasons.forEach(
        (result, all) ->
            merged.add(
                all.isEmpty()
                    ? result
                    : new RecordEvidence(
                        result.pointer,
                        result.words
                            + all.stream()
                                .collect(Collectors.joining(REASON_END, RESULT_END, "")))));
    return merged;
  }
}

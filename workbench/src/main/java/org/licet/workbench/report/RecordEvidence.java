package org.licet.workbench.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Verification;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Finding;
import org.licet.text.Text;

/**
 * The evidence of one record, as reports show it. A record that a criterion looks at twice with the
 * same result appears once, with the reasons of both: {@code not counted, no restriction applies;
 * it is active}.
 *
 * @param pointer the JSON pointer of the record
 * @param words the result and its reasons
 */
public record RecordEvidence(String pointer, String words) {

  private static final String RESULT_END = ", ";
  private static final String REASON_END = "; ";

  /** Returns the evidence of a finding of an evaluation, in its order. */
  public static List<RecordEvidence> of(Evaluation evaluation, Finding finding, Wording wording) {
    boolean marked = hasVerified(evaluation) || hasToVerify(evaluation);
    Map<String, Evidence> byPointer = new HashMap<>();
    finding.evidence().forEach(evidence -> byPointer.put(evidence.fact(), evidence));
    return of(finding, wording).stream()
        .map(
            one ->
                marked && isRecord(one.pointer)
                    ? new RecordEvidence(
                        one.pointer,
                        "%s (%s)".formatted(one.words, proof(byPointer.get(one.pointer), wording)))
                    : one)
        .toList();
  }

  /** Returns whether a record of an evaluation is verified, so that the others are not. */
  private static boolean hasVerified(Evaluation evaluation) {
    return evaluation.findings().stream()
        .flatMap(finding -> finding.evidence().stream())
        .anyMatch(evidence -> !evidence.verified().isUnknown());
  }

  /** Returns whether an evaluation asks to verify a record. */
  private static boolean hasToVerify(Evaluation evaluation) {
    return evaluation.questions().stream()
        .anyMatch(open -> open.question().answer().kind() == AnswerType.Kind.VERIFICATION);
  }

  private static boolean isRecord(String pointer) {
    return pointer.indexOf('/', 1) > 0;
  }

  private static String proof(@Nullable Evidence evidence, Wording wording) {
    if (evidence == null || evidence.verified().isUnknown()) {
      return wording.say("evidence.self-reported");
    }
    Verification verified = evidence.verified();
    Optional<Text> by = verified.by().toOptional().map(Text::verbatim);
    Optional<Text> on = verified.on().toOptional().map(day -> Text.of("number", day));
    if (by.isPresent() && on.isPresent()) {
      return wording.say("evidence.verified", by.get(), on.get());
    }
    return by.map(who -> wording.say("evidence.verified.by", who))
        .or(() -> on.map(day -> wording.say("evidence.verified.on", day)))
        .orElseGet(
            () ->
                wording.say(
                    "evidence.verified.reference",
                    Text.verbatim(verified.reference().toOptional().orElse(""))));
  }

  /** Returns the evidence of a finding, in its order, without who verified it. */
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

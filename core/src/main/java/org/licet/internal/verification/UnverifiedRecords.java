package org.licet.internal.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.licet.candidate.Candidate;
import org.licet.candidate.Conduct;
import org.licet.candidate.Verification;
import org.licet.evaluation.Question;
import org.licet.evaluation.VerificationPolicy;
import org.licet.internal.reasoning.WithheldRecords;
import org.licet.internal.reasoning.record.RecordVerifications;
import org.licet.internal.reasoning.selection.RecordTitles;
import org.licet.text.Text;

/**
 * The records of a candidate that a policy does not accept on a day, in the order of the candidate
 * format. Immutable and thread-safe.
 */
final class UnverifiedRecords {

  private final Candidate candidate;

  /** The verification of each record, by the JSON pointer to the record. */
  private final Map<String, Verification> byPointer;

  private UnverifiedRecords(Candidate candidate, Map<String, Verification> byPointer) {
    this.candidate = candidate;
    this.byPointer = byPointer;
  }

  static UnverifiedRecords of(VerificationPolicy policy, Candidate candidate, LocalDate on) {
    Map<String, Verification> found = new LinkedHashMap<>();
    for (String list : policy.lists(on)) {
      if (list.equals(VerificationPolicy.CONDUCT)) {
        Verification verified = candidate.conduct().verified();
        if (!policy.accepts(list, verified, on) && isStated(candidate)) {
          found.put(WithheldRecords.CONDUCT, verified);
        }
        continue;
      }
      List<Verification> all = RecordVerifications.of(candidate, list);
      for (int i = 0; i < all.size(); i++) {
        if (!policy.accepts(list, all.get(i), on)) {
          found.put("/" + list + "/" + i, all.get(i));
        }
      }
    }
    return new UnverifiedRecords(candidate, found);
  }

  private static boolean isStated(Candidate candidate) {
    return !Conduct.TYPE.isUnknown(candidate.conduct());
  }

  boolean isEmpty() {
    return byPointer.isEmpty();
  }

  /** Returns the JSON pointers to the records. */
  Set<String> pointers() {
    return byPointer.keySet();
  }

  /** Returns the records that a question about the reduced candidate is about. */
  List<String> askedBy(Question question) {
    if (!(question instanceof Question.OfCandidate asked)) {
      return List.of();
    }
    String fact = asked.fact();
    if (fact.startsWith(WithheldRecords.CONDUCT + "/")) {
      return byPointer.containsKey(WithheldRecords.CONDUCT)
          ? List.of(WithheldRecords.CONDUCT)
          : List.of();
    }
    if (fact.indexOf('/', 1) >= 0) {
      return List.of();
    }
    List<String> records = new ArrayList<>();
    for (String pointer : byPointer.keySet()) {
      if (pointer.startsWith(fact + "/")) {
        records.add(pointer);
      }
    }
    return records;
  }

  /** Returns whether a question about the reduced candidate needs an answer besides. */
  boolean isOpenBesides(Question question) {
    String fact = ((Question.OfCandidate) question).fact();
    return !fact.startsWith(WithheldRecords.CONDUCT + "/")
        && !RecordVerifications.isComplete(candidate, fact.substring(1));
  }

  /** Returns the question that verifies a record. */
  Question ask(String pointer) {
    Verification verified = Objects.requireNonNull(byPointer.get(pointer));
    Text name = name(pointer);
    return Question.OfCandidate.of(
        pointer + "/verified",
        verified
            .on()
            .toOptional()
            .map(day -> Text.of("ask.verify.again", name, day))
            .orElseGet(() -> Text.of("ask.verify", name)));
  }

  /** Returns the name of a record. */
  Text name(String pointer) {
    return RecordTitles.of(candidate, pointer).orElseThrow();
  }
}

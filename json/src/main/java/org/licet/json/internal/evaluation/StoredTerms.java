package org.licet.json.internal.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.licet.candidate.Candidate;
import org.licet.candidate.Field;
import org.licet.candidate.RecordType;
import org.licet.evaluation.VerificationPolicy;

/**
 * The policy and the assumed facts of a stored evaluation. Keys that this version does not know are
 * ignored.
 */
public final class StoredTerms {

  private StoredTerms() {}

  /** Reads the policy that was in force. */
  public static VerificationPolicy policy(Member policy) {
    VerificationPolicy.Builder read = VerificationPolicy.builder();
    for (Member entry : policy.list(Member::object)) {
      read.from(
          entry
              .optional("from")
              .map(day -> day.parsed(LocalDate::parse, "a date such as 2026-11-23"))
              .orElse(LocalDate.MIN));
      String[] lists =
          entry.list("verified", Member::text).stream()
              .filter(VerificationPolicy.names()::contains)
              .toArray(String[]::new);
      entry
          .optional("within")
          .map(Member::count)
          .ifPresentOrElse(days -> read.within(days, lists), () -> read.verified(lists));
    }
    return read.build();
  }

  /** Returns assumed facts without the keys that this version does not know. */
  public static ObjectNode knownFacts(Member facts) {
    ObjectNode known = facts.object().node().deepCopy();
    keep(known, Candidate.TYPE);
    return known;
  }

  private static <R> void keep(ObjectNode object, RecordType<R> type) {
    List<String> names = new ArrayList<>();
    for (Field<R> field : type.fields()) {
      names.add(field.name());
      JsonNode value = object.get(field.name());
      if (!(value instanceof ObjectNode inner)) {
        continue;
      }
      if (field instanceof Field.Records<R, ?> records) {
        keep(inner, records.type());
      } else if (field instanceof Field.Inner<R, ?> one) {
        keep(inner, one.type());
      } else if (field instanceof Field.Declared<R>) {
        inner.properties().removeIf(fact -> fact.getValue().isObject());
      }
    }
    object.retain(names);
  }
}

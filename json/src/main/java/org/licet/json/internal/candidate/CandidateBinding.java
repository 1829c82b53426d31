package org.licet.json.internal.candidate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.licet.candidate.Candidate;
import org.licet.json.CandidateFormat;
import org.licet.json.InvalidCandidateException;
import org.licet.json.internal.value.FormatNumber;

/** Binds a JSON object to a candidate. Thread-safe. */
public final class CandidateBinding {

  private CandidateBinding() {}

  /**
   * Creates a candidate from a JSON object.
   *
   * @throws InvalidCandidateException if the object does not describe a candidate
   */
  public static Candidate read(ObjectNode object, CandidateFormat format) {
    FormatNumber.check(object, problem -> new InvalidCandidateException(FormatNumber.AT, problem));
    Fields fields = new Fields(withoutFormat(object), "", format).only(Candidate.TYPE.names());
    if (!fields.text("id").isKnown()) {
      throw new InvalidCandidateException(
          "/id", "The field \"id\" is missing. Expected the key of this candidate in your system.");
    }
    fields.checkIncomplete("incomplete", Candidate.lists());
    return fields.read(Candidate.TYPE);
  }

  private static ObjectNode withoutFormat(ObjectNode object) {
    if (!object.has(FormatNumber.NAME)) {
      return object;
    }
    ObjectNode candidate = object.objectNode();
    candidate.setAll(object);
    candidate.remove(FormatNumber.NAME);
    return candidate;
  }
}

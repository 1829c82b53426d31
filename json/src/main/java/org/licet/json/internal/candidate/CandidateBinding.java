package org.licet.json.internal.candidate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
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
    CandidateFaults faults = new CandidateFaults();
    return faults.checked(object, () -> read(object, format, faults));
  }

  private static Candidate read(ObjectNode object, CandidateFormat format, CandidateFaults faults) {
    FormatNumber.check(object, problem -> new InvalidCandidateException(FormatNumber.AT, problem));
    ObjectNode content = withoutMarks(object);
    boolean hasId = new Fields(content, "", format, faults).text("id").isKnown();
    if (!hasId && !content.hasNonNull("id")) {
      faults.add(
          new InvalidCandidateException(
              "/id",
              "The field \"id\" is missing. Expected the key of this candidate in your system."));
    }
    Fields fields = new Fields(withId(content), "", format, faults);
    fields.checkIncomplete("incomplete", Candidate.lists());
    return AssumedMarks.addTo(fields.read(Candidate.TYPE), object, faults);
  }

  /** Returns an object in which a placeholder stands for an id that is missing or no text. */
  private static ObjectNode withId(ObjectNode object) {
    if (object.path("id").isTextual()) {
      return object;
    }
    ObjectNode identified = object.objectNode();
    identified.setAll(object);
    return identified.put("id", "?");
  }

  private static ObjectNode withoutMarks(ObjectNode object) {
    if (!object.has(FormatNumber.NAME) && !object.has(AssumedMarks.NAME)) {
      return object;
    }
    ObjectNode candidate = object.objectNode();
    candidate.setAll(object);
    candidate.remove(List.of(FormatNumber.NAME, AssumedMarks.NAME));
    return candidate;
  }
}

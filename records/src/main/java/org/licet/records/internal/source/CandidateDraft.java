package org.licet.records.internal.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.candidate.Candidate;
import org.licet.json.CandidateReader;
import org.licet.json.InvalidCandidateException;
import org.licet.json.internal.advice.Faults;

/**
 * A candidate in the making, with the place in the source that each value has. A list with entries
 * is incomplete, because no source knows all of a person. Not thread-safe.
 */
public final class CandidateDraft {

  private final ObjectNode node = JsonNodeFactory.instance.objectNode();
  private final Map<String, String> origins = new HashMap<>();
  private final Set<String> lists = new LinkedHashSet<>();
  private final RecordDraft candidate;

  /**
   * Creates a draft.
   *
   * @param id the key of the candidate
   * @param origin the JSON pointer to the id in the source
   */
  public CandidateDraft(String id, String origin) {
    candidate = new RecordDraft(node, "", origins).set("id", id, origin);
  }

  /** Returns the key of the candidate. */
  String id() {
    return node.get("id").textValue();
  }

  /** Returns the place of the key in the source. */
  String idOrigin() {
    return origin("/id");
  }

  /** Returns the candidate itself as a record. */
  public RecordDraft candidate() {
    return candidate;
  }

  /**
   * Adds a record to a list.
   *
   * @param origin the JSON pointer to the record in the source
   */
  public RecordDraft add(String list, String origin) {
    lists.add(list);
    ArrayNode records = node.withArrayProperty(list);
    String pointer = "/" + list + "/" + records.size();
    origins.put(pointer, origin);
    return new RecordDraft(records.addObject(), pointer, origins);
  }

  /** Creates the candidate; empty if its facts are impossible, which adds to the faults. */
  Optional<Candidate> read(Faults<SourceProblem> faults) {
    if (!lists.isEmpty()) {
      ArrayNode incomplete = node.putArray("incomplete");
      lists.forEach(incomplete::add);
    }
    try {
      return Optional.of(CandidateReader.read(node));
    } catch (InvalidCandidateException e) {
      faults.add(problem(e));
      e.others().forEach(other -> faults.add(problem(other)));
      return Optional.empty();
    }
  }

  /** Returns a fault with its place in the source. */
  private SourceProblem problem(InvalidCandidateException fault) {
    return new SourceProblem(origin(fault.pointer()), String.valueOf(fault.getMessage()));
  }

  /** Returns the place of the value at a pointer, or of the record around it. */
  private String origin(String pointer) {
    String at = pointer;
    while (!at.isEmpty() && !origins.containsKey(at)) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return origins.getOrDefault(at, "");
  }
}

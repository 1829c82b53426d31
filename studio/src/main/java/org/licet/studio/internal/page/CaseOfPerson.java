package org.licet.studio.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Verdict;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.testkit.Case;

/** A case of a person, with everything removed that names someone. Stateless and thread-safe. */
final class CaseOfPerson {

  /** Members that name a person, an employer, or a document. No rule reads them. */
  private static final List<String> NAMES =
      List.of("employer", "title", "number", "provider", "reference", "verified");

  private CaseOfPerson() {}

  /** Returns the case, which expects the verdicts of an evaluation. */
  static Case of(Candidate person, Evaluation evaluation, LocalDate on, StudioWords words) {
    ObjectNode facts = CandidateWriter.toJson(person);
    remove(facts);
    facts.put("id", "case");
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    evaluation.findings().stream()
        .filter(finding -> !finding.informational())
        .forEach((Finding finding) -> verdicts.put(finding.criterion(), finding.verdict()));
    return Case.builder()
        .name(words.say("case-of-person", on.toString()))
        .candidate(CandidateReader.read(facts))
        .stage(Optional.of(evaluation.stage()))
        .on(on)
        .decision(Optional.of(evaluation.decision()))
        .verdicts(verdicts)
        .why(words.say("case-of-person.why"))
        .build();
  }

  private static void remove(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(NAMES);
    }
    node.forEach(CaseOfPerson::remove);
  }
}

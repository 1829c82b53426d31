package org.licet.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.licet.json.CandidateWriter;

/** Writes cases in the format of a case file. Stateless and thread-safe. */
public final class CaseWriter {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  private CaseWriter() {}

  /** Returns a case as an item of the list under {@code cases}, ready to paste. */
  public static String toItem(Case one) {
    ObjectNode object = YAML.createObjectNode();
    object.put("case", one.name());
    object.put("on", one.on().toString());
    one.stage().ifPresent(stage -> object.put("stage", stage.name()));
    object.put("why", one.why());
    ObjectNode facts = CandidateWriter.toJson(one.candidate());
    facts.remove("id");
    object.setAll(facts);
    ObjectNode expect = object.putObject("expect");
    one.decision().ifPresent(decision -> expect.put("decision", decision.name()));
    if (!one.verdicts().isEmpty()) {
      ObjectNode verdicts = expect.putObject("verdicts");
      one.verdicts().forEach((criterion, verdict) -> verdicts.put(criterion, verdict.name()));
    }
    try {
      List<String> lines = YAML.writeValueAsString(object).lines().toList();
      return "  - " + String.join("\n    ", lines) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A case can always be written.", e);
    }
  }
}

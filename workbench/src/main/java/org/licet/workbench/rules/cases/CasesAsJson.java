package org.licet.workbench.rules.cases;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.licet.json.EvaluationWriter;
import org.licet.testkit.CaseResult;

/** Case results as one JSON object. */
final class CasesAsJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CasesAsJson() {}

  static String of(List<CaseResult> results) {
    ObjectNode object = JSON.createObjectNode();
    object.put("cases", results.size());
    object.put("failed", results.stream().filter(result -> !result.holds()).count());
    ArrayNode all = object.putArray("results");
    for (CaseResult result : results) {
      ObjectNode one = all.addObject();
      one.put("case", result.expected().name());
      one.put("file", result.expected().file());
      one.put("holds", result.holds());
      if (!result.holds()) {
        one.put("why", result.expected().why());
        result.differences().forEach(one.withArray("differences")::add);
        one.set("evaluation", EvaluationWriter.toJson(result.evaluation()));
      }
    }
    return object.toPrettyString() + "\n";
  }
}

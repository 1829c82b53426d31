package org.licet.workbench.rules.cases;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.licet.authoring.internal.cases.CaseRun;
import org.licet.authoring.internal.cases.FailedCase;
import org.licet.json.EvaluationWriter;
import org.licet.testkit.CaseResult;

/** Case results as one JSON object. */
final class CasesAsJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CasesAsJson() {}

  static String of(CaseRun run) {
    ObjectNode object = JSON.createObjectNode();
    object.put("cases", run.results().size() + run.failed().size());
    object.put("failed", run.failures().size() + run.failed().size());
    ArrayNode all = object.putArray("results");
    for (CaseResult result : run.results()) {
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
    for (FailedCase failed : run.failed()) {
      ObjectNode one = all.addObject();
      one.put("case", failed.expected().name());
      one.put("file", failed.expected().file());
      one.put("line", failed.line());
      one.put("holds", false);
      one.put("error", failed.message());
    }
    return object.toPrettyString() + "\n";
  }
}

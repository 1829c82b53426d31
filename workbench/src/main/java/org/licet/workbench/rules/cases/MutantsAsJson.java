package org.licet.workbench.rules.cases;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.licet.authoring.internal.mutation.MutationRun;
import org.licet.testkit.CaseWriter;

/** Mutants as JSON. */
final class MutantsAsJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MutantsAsJson() {}

  static String of(List<MutationRun> runs) {
    ArrayNode all = JSON.createArrayNode();
    for (MutationRun run : runs) {
      ObjectNode object = all.addObject();
      object.put("credential", run.ruleset().credential());
      object.put("effectiveFrom", run.ruleset().effectiveFrom());
      object.put("mutants", run.results().size());
      object.put("noticed", run.results().size() - run.survivors().size());
      object.put("unexplained", run.unexplained().size());
      ArrayNode results = object.putArray("results");
      run.results().forEach(result -> one(result, results.addObject()));
    }
    return all.toPrettyString() + "\n";
  }

  private static void one(MutationRun.Result result, ObjectNode object) {
    object.put("file", result.mutant().place().file());
    object.put("line", result.mutant().place().line());
    object.put("column", result.mutant().place().column());
    object.put("rule", result.mutant().rule());
    object.put("kind", result.mutant().kind().toString());
    object.put("change", result.mutant().change());
    object.put("survived", result.survived());
    result.noticed().ifPresent(by -> object.put("noticedBy", by));
    result.equivalent().ifPresent(why -> object.put("equivalent", why));
    result.toldApart().ifPresent(one -> object.put("case", CaseWriter.toItem(one)));
  }
}

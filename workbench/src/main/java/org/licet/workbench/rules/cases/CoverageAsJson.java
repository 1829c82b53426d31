package org.licet.workbench.rules.cases;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.licet.authoring.internal.coverage.Coverage;

/** Coverage as JSON. */
final class CoverageAsJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CoverageAsJson() {}

  static String of(List<Coverage> all) {
    ArrayNode array = JSON.createArrayNode();
    for (Coverage coverage : all) {
      ObjectNode object = array.addObject();
      object.put("credential", coverage.ruleset().credential());
      object.put("effectiveFrom", coverage.ruleset().effectiveFrom());
      object.put("cases", coverage.cases());
      ArrayNode criteria = object.putArray("criteria");
      for (Coverage.OfCriterion one : coverage.criteria()) {
        ObjectNode verdicts = item(one, criteria).put("criterion", one.id()).putObject("verdicts");
        one.verdicts().forEach((verdict, count) -> verdicts.put(verdict.name(), count));
      }
      ArrayNode numbers = object.putArray("numbers");
      for (Coverage.OfNumber one : coverage.numbers()) {
        item(one, numbers)
            .put("word", one.step())
            .put("below", one.below())
            .put("above", one.above());
      }
      ArrayNode alternatives = object.putArray("alternatives");
      for (Coverage.OfAlternative one : coverage.alternatives()) {
        item(one, alternatives)
            .put("stage", one.stage().name())
            .put("alternative", one.alternative())
            .put("met", one.met())
            .put("alone", one.alone());
      }
      ArrayNode rows = object.putArray("rows");
      for (Coverage.OfRow one : coverage.rows()) {
        item(one, rows)
            .put("table", one.table())
            .put("code", one.code())
            .put("cases", one.looked());
      }
      ArrayNode facts = object.putArray("facts");
      for (Coverage.OfFact one : coverage.facts()) {
        item(one, facts)
            .put("fact", one.name())
            .put("stated", one.stated())
            .put("unknown", one.unknown());
      }
    }
    return array.toPrettyString() + "\n";
  }

  private static ObjectNode item(Coverage.Item item, ArrayNode array) {
    return array
        .addObject()
        .put("file", item.place().file())
        .put("line", item.place().line())
        .put("column", item.place().column())
        .put("full", item.full());
  }
}

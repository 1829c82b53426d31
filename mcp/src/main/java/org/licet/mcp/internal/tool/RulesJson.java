package org.licet.mcp.internal.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Source;

/** Parts of rules as JSON, in the form that evaluations have. Stateless. */
final class RulesJson {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private RulesJson() {}

  static ArrayNode of(List<Source> sources) {
    ArrayNode all = JSON.createArrayNode();
    for (Source source : sources) {
      ObjectNode one = all.addObject().put("document", source.document());
      source.url().ifPresent(url -> one.put("url", url));
      source.asOf().ifPresent(day -> one.put("asOf", day.toString()));
      one.put("confidence", source.confidence().name());
      if (source.conflict()) {
        one.put("conflict", true);
      }
    }
    return all;
  }

  static JsonNode of(Requirement requirement) {
    if (requirement instanceof Requirement.Criterion criterion) {
      return TextNode.valueOf(criterion.id());
    }
    ObjectNode node = JSON.createObjectNode();
    if (requirement instanceof Requirement.AllOf all) {
      all.items().forEach(item -> node.withArray("allOf").add(of(item)));
    } else if (requirement instanceof Requirement.AnyOf any) {
      any.items().forEach(item -> node.withArray("anyOf").add(of(item)));
    } else if (requirement instanceof Requirement.AtLeast some) {
      node.put("atLeast", some.count());
      some.items().forEach(item -> node.withArray("of").add(of(item)));
    }
    return node;
  }

  /** Starts an object with the version of the rules that it is about. */
  static ObjectNode version(RulesetReference rules) {
    return JSON.createObjectNode()
        .put("credential", rules.credential())
        .put("effectiveFrom", rules.effectiveFrom().toString())
        .put("confidence", rules.confidence().name())
        .put("fingerprint", rules.fingerprint());
  }
}

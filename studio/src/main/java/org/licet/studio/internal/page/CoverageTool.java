package org.licet.studio.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.licet.authoring.internal.coverage.Coverage;
import org.licet.authoring.internal.coverage.CoverageRun;
import org.licet.authoring.internal.mutation.RuleVersion;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.workspace.RulesView;
import org.licet.studio.internal.work.Work;
import org.licet.workbench.terminal.CommonWords;

/** The parts of the rules that their cases cover. */
final class CoverageTool implements WorkEndpoints.Tool {

  private final StudioWords words;

  CoverageTool(StudioWords words) {
    this.words = words;
  }

  @Override
  public JsonNode of(Drafts.Both both, JsonNode asked, Work.Progress progress) {
    RulesView view = both.draft();
    RulesSource rules = Sound.rules(view);
    Homes homes = Homes.of(view, rules);
    ObjectNode found = JsonNodeFactory.instance.objectNode();
    ArrayNode summaries = found.putArray("summaries");
    ArrayNode items = found.putArray("items");
    List<RuleVersion> versions = RuleVersion.of(rules);
    progress.of(versions.size());
    for (RuleVersion version : versions) {
      Coverage coverage = CoverageRun.of(version, () -> progress.at(0));
      List<Coverage.Item> all = coverage.items();
      summaries.add(
          words.say(
              "coverage.summary",
              CommonWords.title(version.ruleset()),
              coverage.cases(),
              all.stream().filter(Coverage.Item::full).count(),
              all.size()));
      for (Coverage.Item item : all) {
        items
            .addObject()
            .put("file", homes.file(version.ruleset(), item.file()))
            .put("from", item.at().start())
            .put("to", item.at().end())
            .put("state", item.full() ? "full" : item.some() ? "some" : "none")
            .put("words", item.words())
            .put("place", Places.shown(item.place()));
      }
      progress.step();
    }
    return found;
  }
}

package org.licet.studio.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.licet.authoring.internal.compare.Impact;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.workspace.RulesView;
import org.licet.candidate.Candidate;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.RulesException;
import org.licet.studio.internal.work.Work;
import org.licet.workbench.population.ImpactAsHtml;

/** The effect of a change on all people, as the report that the command line writes. */
final class ImpactTool implements WorkEndpoints.Tool {

  private final People people;
  private final Reports reports;
  private final StudioWords words;

  ImpactTool(People people, Reports reports, StudioWords words) {
    this.people = people;
    this.reports = reports;
    this.words = words;
  }

  @Override
  public JsonNode of(Drafts.Both rules, JsonNode asked, Work.Progress progress) {
    RulesSource after = Sound.rules(rules.draft());
    Impact impact = Impact.interpreted(before(rules.saved()), after, people.on());
    ImpactAsHtml page = new ImpactAsHtml(people.on(), words.locale());
    List<Candidate> all = people.all();
    progress.of(all.size());
    int failed = 0;
    for (Candidate candidate : all) {
      try {
        impact.add(candidate).forEach(page::of);
      } catch (EvaluationException e) {
        failed++;
      }
      progress.step();
    }
    ObjectNode found =
        JsonNodeFactory.instance.objectNode().put("report", reports.keep(page.whole(impact)));
    return failed == 0 ? found : found.put("note", words.say("impact.failed", failed));
  }

  private RulesSource before(RulesView saved) {
    try {
      return Sound.rules(saved);
    } catch (RulesException e) {
      throw new RulesException(words.say("not-compared"), e);
    }
  }
}

package org.licet.studio.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.licet.authoring.internal.compare.Impact;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.workspace.RulesView;
import org.licet.candidate.Candidate;
import org.licet.studio.internal.work.Work;
import org.licet.workbench.population.ImpactAsHtml;

/** The effect of a change on all people, as the report that the command line writes. */
final class ImpactTool implements WorkEndpoints.Tool {

  private final Drafts drafts;
  private final People people;
  private final Reports reports;
  private final StudioWords words;

  ImpactTool(Drafts drafts, People people, Reports reports, StudioWords words) {
    this.drafts = drafts;
    this.people = people;
    this.reports = reports;
    this.words = words;
  }

  @Override
  public JsonNode of(RulesView view, JsonNode asked, Work.Progress progress) {
    RulesSource after = Sound.rules(view);
    Impact impact = Impact.interpreted(Sound.rules(drafts.saved()), after, people.on());
    ImpactAsHtml page = new ImpactAsHtml(people.on(), words.locale());
    List<Candidate> all = people.all();
    progress.of(all.size());
    for (Candidate candidate : all) {
      impact.add(candidate).forEach(page::of);
      progress.step();
    }
    return JsonNodeFactory.instance.objectNode().put("report", reports.keep(page.whole(impact)));
  }
}

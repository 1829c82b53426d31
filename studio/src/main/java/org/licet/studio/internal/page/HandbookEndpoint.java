package org.licet.studio.internal.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import org.licet.authoring.internal.explain.ExplainedRuleset;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.studio.internal.http.Reply;
import org.licet.studio.internal.http.Request;
import org.licet.studio.internal.http.StudioServer.Endpoint;
import org.licet.workbench.report.HandbookPage;

/** The handbook of the rules of a page. Thread-safe. */
final class HandbookEndpoint {

  private final Drafts drafts;
  private final Reports reports;
  private final StudioWords words;

  HandbookEndpoint(Drafts drafts, Reports reports, StudioWords words) {
    this.drafts = drafts;
    this.reports = reports;
    this.words = words;
  }

  Map<String, Endpoint> all() {
    return Map.of("POST api/handbook", this::handbook);
  }

  private Reply handbook(Request request) {
    HandbookPage page = new HandbookPage(words.locale());
    for (RulesetSource ruleset : Sound.rules(drafts.of(request.data())).rulesets()) {
      page.add("", ExplainedRuleset.of(ruleset).description());
    }
    return Reply.json(
        JsonNodeFactory.instance.objectNode().put("report", reports.keep(page.html())));
  }
}

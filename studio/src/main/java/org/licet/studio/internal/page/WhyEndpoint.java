package org.licet.studio.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.licet.authoring.internal.workspace.RulesView;
import org.licet.authoring.internal.workspace.Verdicts;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Stage;
import org.licet.studio.internal.http.RefusedException;
import org.licet.studio.internal.http.Reply;
import org.licet.studio.internal.http.Request;
import org.licet.studio.internal.http.StudioServer.Endpoint;
import org.licet.testkit.Case;

/** The reasons of verdicts on the cases and people that a page lists. Thread-safe. */
final class WhyEndpoint {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The most cases and people of one request. */
  private static final int MOST = 1_000;

  private final Drafts drafts;
  private final Verdicts verdicts;
  private final CasesInFiles cases;
  private final People people;
  private final StudioWords words;

  WhyEndpoint(
      Drafts drafts, Verdicts verdicts, CasesInFiles cases, People people, StudioWords words) {
    this.drafts = drafts;
    this.verdicts = verdicts;
    this.cases = cases;
    this.people = people;
    this.words = words;
  }

  Map<String, Endpoint> all() {
    return Map.of("POST api/why", this::why);
  }

  private Reply why(Request request) {
    JsonNode data = request.data();
    RulesView view = drafts.of(data);
    if (data.path("of").size() > MOST) {
      throw new RefusedException(RefusedException.BAD, words.say("too-many-people"));
    }
    Homes homes = Homes.of(view, Sound.rules(view));
    ObjectNode found = JSON.objectNode();
    ArrayNode reasons = found.putArray("reasons");
    for (JsonNode who : data.path("of")) {
      ObjectNode byCriterion = reasons.addObject();
      evaluation(view, homes, who)
          .ifPresent(
              evaluation ->
                  evaluation
                      .findings()
                      .forEach(
                          finding ->
                              byCriterion.put(
                                  finding.criterion(), finding.reason().in(words.locale()))));
    }
    return Reply.json(found);
  }

  private Optional<Evaluation> evaluation(RulesView view, Homes homes, JsonNode who) {
    try {
      return who.has("file") ? ofCase(view, homes, who) : ofPerson(view, who);
    } catch (EvaluationException e) {
      return Optional.empty(); // the list of problems names the rule that fails
    }
  }

  private Optional<Evaluation> ofCase(RulesView view, Homes homes, JsonNode who) {
    Case one = cases.find(view, who);
    return homes
        .rulesetOf(Request.text(who, "file"))
        .flatMap(
            ruleset ->
                verdicts.explain(
                    view, one.candidate(), ruleset.credential(), one.stage(), one.on()));
  }

  private Optional<Evaluation> ofPerson(RulesView view, JsonNode who) {
    return people
        .find(Request.text(who, "person"))
        .flatMap(
            person ->
                verdicts.explain(
                    view,
                    person,
                    Request.text(who, "credential"),
                    Request.optional(who, "stage").map(Stage::valueOf),
                    people.on()));
  }
}

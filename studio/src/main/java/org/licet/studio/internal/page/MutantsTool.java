package org.licet.studio.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licet.authoring.internal.mutation.Mutant;
import org.licet.authoring.internal.mutation.Mutants;
import org.licet.authoring.internal.mutation.MutationRun;
import org.licet.authoring.internal.mutation.RuleVersion;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.internal.workspace.RuleInWords;
import org.licet.authoring.internal.workspace.RulesView;
import org.licet.authoring.problem.Place;
import org.licet.studio.internal.http.Request;
import org.licet.studio.internal.work.Work;
import org.licet.testkit.CaseWriter;

/** Small changes to the rules, or to one of them, that no case notices. */
final class MutantsTool implements WorkEndpoints.Tool {

  @Override
  public JsonNode of(Drafts.Both both, JsonNode asked, Work.Progress progress) {
    RulesView view = both.draft();
    RulesSource rules = Sound.rules(view);
    Homes homes = Homes.of(view, rules);
    Optional<String> rule =
        Request.optional(asked, "file").flatMap(file -> rule(view, file, asked));
    List<RuleVersion> versions = new ArrayList<>();
    List<List<Mutant>> chosen = new ArrayList<>();
    for (RuleVersion version : RuleVersion.of(rules)) {
      List<Mutant> mutants =
          Mutants.of(version).stream()
              .filter(mutant -> rule.isEmpty() || rule.get().equals(mutant.rule()))
              .toList();
      if (!mutants.isEmpty()) {
        versions.add(version);
        chosen.add(mutants);
      }
    }
    int all = chosen.stream().mapToInt(List::size).sum();
    progress.of(all);
    ObjectNode found = JsonNodeFactory.instance.objectNode().put("tried", all);
    ArrayNode survivors = found.putArray("survivors");
    int done = 0;
    for (int i = 0; i < versions.size(); i++) {
      int before = done;
      RuleVersion version = versions.get(i);
      MutationRun run =
          MutationRun.of(version, chosen.get(i), true, tried -> progress.at(before + tried));
      run.survivors().forEach(result -> add(result, version, homes, view, survivors));
      done += chosen.get(i).size();
    }
    return found;
  }

  /** Returns the rule at the position of a request. */
  private static Optional<String> rule(RulesView view, String file, JsonNode asked) {
    int at = asked.path("at").asInt(0);
    List<RuleInWords> rules = view.rules(file);
    return rules.stream()
        .filter(one -> one.at().from() <= at && at <= one.at().to())
        .findFirst()
        .or(() -> rules.stream().findFirst())
        .map(RuleInWords::name);
  }

  private static void add(
      MutationRun.Result result,
      RuleVersion version,
      Homes homes,
      RulesView view,
      ArrayNode survivors) {
    Mutant mutant = result.mutant();
    Place place = mutant.place();
    String file = homes.file(version.ruleset(), place.file());
    ObjectNode one =
        survivors
            .addObject()
            .put("change", mutant.change())
            .put("rule", mutant.rule())
            .put("place", Places.shown(place))
            .put("file", file)
            .put("home", homes.home(version.ruleset()))
            .put(
                "from",
                SourceText.of(file, view.text(file).orElse(""))
                    .spanIn(place.line(), place.column(), 0)
                    .start());
    result.equivalent().ifPresent(why -> one.put("equivalent", why));
    result.toldApart().ifPresent(apart -> one.put("item", CaseWriter.toItem(apart)));
  }
}

package org.licet.mcp.internal.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.licet.Evaluator;
import org.licet.authoring.internal.explain.ExplainedCriterion;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.RulesetDescription.CriterionDescription;
import org.licet.json.EvaluationReader;
import org.licet.json.Schemas;

/** The tools that list and explain credentials without a candidate. Thread-safe. */
final class CredentialTools {

  private static final String ID = "id";

  private final Evaluator evaluator;
  private final List<RulesetSource> sources;

  /** Reads the files of the rules once, because the evaluator does not see later changes either. */
  CredentialTools(Evaluator evaluator, Optional<Path> folder) {
    this.evaluator = evaluator;
    this.sources =
        Stream.concat(
                folder.stream().map(RulesSource::read),
                Evaluator.installed().stream().map(RulesSource::of))
            .flatMap(source -> source.rulesets().stream())
            .toList();
  }

  List<Tool> tools() {
    return List.of(
        new Tool(
            "list_credentials",
            "List credentials",
            "Lists the credentials with their issuers, stages and versions of the rules.",
            ToolParameters.none(),
            arguments -> list()),
        new Tool(
            "explain",
            "Explain a credential or a criterion",
            "For a credential, returns the requirement of each stage and its criteria. For a "
                + "criterion, returns its rule with the thresholds. Both have the sources. Without "
                + "a day, returns every version of the rules.",
            ToolParameters.none()
                .with(
                    ID,
                    ToolParameters.text(
                        "A credential such as CCM, or a criterion such as CCM-DEGREE."),
                    true)
                .with(
                    ToolParameters.ON,
                    ToolParameters.day("Return only the rules in force on this day."),
                    false)
                .withLanguage(),
            this::explain),
        new Tool(
            "candidate_format",
            "Format of a candidate",
            "Returns the JSON Schema of a candidate, with a description of each field.",
            ToolParameters.none(),
            arguments -> (ObjectNode) EvaluationReader.parse(Schemas.candidate())));
  }

  private ObjectNode list() {
    ObjectNode answer = RulesJson.JSON.createObjectNode();
    for (String credential : evaluator.credentials()) {
      ObjectNode one = answer.withArray("credentials").addObject().put("credential", credential);
      List<RulesetDescription> versions = evaluator.rulesets(credential);
      versions.stream().findFirst().ifPresent(rules -> one.put("issuer", rules.issuer()));
      evaluator.stages(credential).forEach(stage -> one.withArray("stages").add(stage.name()));
      versions.forEach(rules -> one.withArray("rules").add(RulesJson.version(rules.reference())));
    }
    return answer;
  }

  private ObjectNode explain(ToolArguments arguments) {
    String id = arguments.text(ID).orElseThrow();
    Optional<LocalDate> on = arguments.day(ToolParameters.ON);
    Locale language = arguments.language();
    ObjectNode answer = RulesJson.JSON.createObjectNode();
    TreeSet<String> known = new TreeSet<>(evaluator.credentials());
    boolean found = false;
    for (String credential : evaluator.credentials()) {
      for (RulesetDescription rules : versions(credential, on)) {
        if (credential.equalsIgnoreCase(id)) {
          answer.withArray("rulesets").add(explained(rules, language));
          found = true;
        }
        for (CriterionDescription criterion : rules.criteria()) {
          known.add(criterion.id());
          if (criterion.id().equalsIgnoreCase(id)) {
            answer.withArray("criteria").add(explained(rules, criterion, language));
            found = true;
          }
        }
      }
    }
    if (!found) {
      known.removeIf(name -> name.equalsIgnoreCase(id)); // known, but not on that day
      throw ToolArguments.refused(
          ID,
          "No credential or criterion has the name %s%s. The credentials are %s.%s"
              .formatted(
                  id,
                  on.map(day -> " in the rules of " + day).orElse(""),
                  String.join(", ", evaluator.credentials()),
                  ToolArguments.advice(id, known)));
    }
    return answer;
  }

  /** Returns the versions of the rules, or only that in force on a day. */
  private List<RulesetDescription> versions(String credential, Optional<LocalDate> on) {
    List<RulesetDescription> all = evaluator.rulesets(credential);
    return on.map(
            day ->
                all.stream()
                    .filter(rules -> !rules.reference().effectiveFrom().isAfter(day))
                    .max(Comparator.comparing(rules -> rules.reference().effectiveFrom()))
                    .stream()
                    .toList())
        .orElse(all);
  }

  private static ObjectNode explained(RulesetDescription rules, Locale language) {
    ObjectNode answer = RulesJson.version(rules.reference()).put("issuer", rules.issuer());
    rules
        .stages()
        .forEach(
            (stage, asked) -> {
              ObjectNode one = answer.withArray("stages").addObject().put("stage", stage.name());
              one.set("requirement", RulesJson.of(asked.requirement()));
              asked.informational().forEach(id -> one.withArray("informational").add(id));
              asked
                  .asOfApplication()
                  .ifPresent(earlier -> one.put("asOfApplication", earlier.name()));
            });
    for (CriterionDescription criterion : rules.criteria()) {
      answer
          .withArray("criteria")
          .addObject()
          .put("criterion", criterion.id())
          .put("title", criterion.title().in(language))
          .set("sources", RulesJson.of(criterion.sources()));
    }
    return answer;
  }

  private ObjectNode explained(
      RulesetDescription rules, CriterionDescription criterion, Locale language) {
    ObjectNode answer =
        RulesJson.version(rules.reference())
            .put("criterion", criterion.id())
            .put("title", criterion.title().in(language));
    source(rules)
        .flatMap(ruleset -> ExplainedCriterion.of(ruleset, criterion.id()))
        .ifPresent(
            explained -> {
              explained
                  .stages()
                  .forEach(
                      (stage, informs) ->
                          answer.withArray(informs ? "informsAt" : "requiredAt").add(stage.name()));
              answer.put("rule", explained.rule());
              explained
                  .cases()
                  .forEach(
                      (verdict, cases) ->
                          answer.withObject("/cases").put(verdict.name(), cases.size()));
            });
    answer.set("sources", RulesJson.of(criterion.sources()));
    return answer;
  }

  /** Returns the files of a version: those of the folder, or those in a jar. */
  private Optional<RulesetSource> source(RulesetDescription rules) {
    return sources.stream()
        .filter(one -> one.credential().equals(rules.reference().credential()))
        .filter(one -> one.effectiveFrom().equals(rules.reference().effectiveFrom().toString()))
        .findFirst();
  }
}

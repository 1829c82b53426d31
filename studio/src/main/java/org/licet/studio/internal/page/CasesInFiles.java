package org.licet.studio.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.authoring.internal.check.example.CasesCheck;
import org.licet.authoring.internal.explain.ExplainedRuleset;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.internal.workspace.CaseMove;
import org.licet.authoring.internal.workspace.RulesView;
import org.licet.authoring.internal.workspace.Verdicts;
import org.licet.evaluation.Decision;
import org.licet.evaluation.FactDescription;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.json.CandidateWriter;
import org.licet.json.InvalidCandidateException;
import org.licet.studio.internal.http.RefusedException;
import org.licet.studio.internal.http.Reply;
import org.licet.studio.internal.http.Request;
import org.licet.studio.internal.http.StudioServer.Endpoint;
import org.licet.testkit.Case;
import org.licet.testkit.CaseFiles;
import org.licet.testkit.CaseWriter;

/** The cases in their files: lists, changes, and adds them. Thread-safe. */
final class CasesInFiles {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The file to which the studio adds cases, in the folder of a version. */
  private static final String ADDED = "cases/studio.yaml";

  private static final String CASES = "cases:\n";

  private final Drafts drafts;
  private final Verdicts verdicts;
  private final StudioWords words;

  CasesInFiles(Drafts drafts, Verdicts verdicts, StudioWords words) {
    this.drafts = drafts;
    this.verdicts = verdicts;
    this.words = words;
  }

  Map<String, Endpoint> all() {
    return Map.of(
        "POST api/cases", this::list,
        "POST api/case", this::change,
        "POST api/case-fields", this::fields,
        "POST api/expect", this::expect,
        "POST api/keep", this::keep);
  }

  /**
   * Returns the case of a request.
   *
   * @throws RefusedException if there is none
   */
  Case find(RulesView view, JsonNode data) {
    String name = Request.text(data, "name");
    return view.casesIn(drafts.file(data, view)).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new RefusedException(RefusedException.MISSING, words.say("no-case", name)));
  }

  private CaseEdit edit(String text, JsonNode data) {
    String name = Request.text(data, "name");
    return CaseEdit.of(Request.text(data, "file"), text, name)
        .orElseThrow(
            () -> new RefusedException(RefusedException.MISSING, words.say("no-case", name)));
  }

  private Reply list(Request request) {
    RulesView view = drafts.of(request.data());
    ObjectNode found = JSON.objectNode();
    ArrayNode cases = found.putArray("cases");
    for (String file : view.files()) {
      if (isCases(file)) {
        String text = view.text(file).orElse("");
        SourceText source = SourceText.of(file, text);
        CaseFiles.readAll(file, text).cases().forEach(one -> add(one, source, cases));
      }
    }
    return Reply.json(found);
  }

  private static boolean isCases(String file) {
    return file.endsWith(".yaml") && ("/" + file).contains("/cases/");
  }

  private static void add(Case one, SourceText source, ArrayNode cases) {
    ObjectNode object =
        cases
            .addObject()
            .put("file", one.file())
            .put("name", one.name())
            .put("on", one.on().toString())
            .put("why", one.why())
            .put("from", source.spanIn(CasesCheck.line(source, one.name(), ""), 1, 0).start())
            .put("facts", CaseWriter.toItem(one));
    one.decision().ifPresent(decision -> object.put("decision", decision.name()));
    one.stage().ifPresent(stage -> object.put("stage", stage.name()));
    object.set("candidate", CandidateWriter.toJson(one.candidate()));
    ObjectNode expected = object.putObject("verdicts");
    one.verdicts().forEach((criterion, verdict) -> expected.put(criterion, verdict.name()));
  }

  private Reply change(Request request) {
    JsonNode data = request.data();
    RulesView view = drafts.of(data);
    String file = drafts.file(data, view);
    String text = view.text(file).orElse("");
    CaseEdit edit = edit(text, data);
    String part = Request.text(data, "part");
    Optional<String> changed;
    if (part.equals("fact")) {
      changed = fact(edit, data);
    } else {
      String value = Request.text(data, "value");
      changed =
          switch (part) {
            case "case" -> edit.name(value);
            case "on" -> edit.on(value);
            case "why" -> edit.why(value);
            case "stage" -> value.isEmpty() ? edit.usualStage() : edit.stage(Stage.valueOf(value));
            case "decision" ->
                value.isEmpty() ? edit.anyDecision() : edit.decision(Decision.valueOf(value));
            default ->
                value.isEmpty()
                    ? edit.anyVerdict(part)
                    : edit.verdict(part, Verdict.valueOf(value));
          };
    }
    return Reply.json(
        edits(Map.of(file, changed.orElseThrow(() -> byHand(edit.before().name()))), view));
  }

  private static Optional<String> fact(CaseEdit edit, JsonNode data) {
    try {
      return edit.fact(
          data.path("path").valueStream().map(JsonNode::asText).toList(), data.path("value"));
    } catch (InvalidCandidateException e) {
      throw new RefusedException(RefusedException.BAD, String.valueOf(e.getMessage()));
    }
  }

  /** Returns the criteria, stages and facts that the form of a case offers. */
  private Reply fields(Request request) {
    JsonNode data = request.data();
    RulesView view = drafts.of(data);
    ObjectNode found = JSON.objectNode();
    ArrayNode criteria = found.putArray("criteria");
    ArrayNode stages = found.putArray("stages");
    List<FactDescription> facts = new ArrayList<>();
    Homes.of(view, Sound.rules(view))
        .rulesetOf(drafts.file(data, view))
        .ifPresent(
            ruleset -> {
              ruleset.rules().stream()
                  .flatMap(file -> file.rules().stream())
                  .flatMap(rule -> rule.criterion().stream())
                  .forEach(criterion -> criteria.add(criterion.value()));
              RulesetDescription described = ExplainedRuleset.of(ruleset).description();
              facts.addAll(described.facts());
              described.stages().keySet().forEach(stage -> stages.add(stage.name()));
            });
    found.set("sections", CaseFields.sections(facts));
    return Reply.json(found);
  }

  private RefusedException byHand(String name) {
    return new RefusedException(RefusedException.CONFLICT, words.say("case-by-hand", name));
  }

  /** Lets cases expect the verdicts that the rules give now. */
  private Reply expect(Request request) {
    JsonNode data = request.data();
    Drafts.Both both = drafts.both(data);
    RulesView view = both.draft();
    Map<String, Map<String, CaseMove.Outcome>> outcomes = new LinkedHashMap<>();
    for (CaseMove move : verdicts.cases(both.saved(), view, () -> {})) {
      move.after()
          .ifPresent(
              after ->
                  outcomes
                      .computeIfAbsent(move.file(), any -> new LinkedHashMap<>())
                      .put(move.expected().name(), after));
    }
    Map<String, String> texts = new LinkedHashMap<>();
    int changed = 0;
    ArrayNode unchanged = JSON.arrayNode();
    for (JsonNode one : data.path("cases")) {
      String file = drafts.file(one, view);
      String name = Request.text(one, "name");
      CaseMove.Outcome outcome = outcomes.getOrDefault(file, Map.of()).get(name);
      String text = texts.getOrDefault(file, view.text(file).orElse(""));
      String expecting = outcome == null ? text : expecting(text, one, outcome);
      if (expecting.equals(text)) {
        unchanged.add(name);
      } else {
        changed++;
        texts.put(file, expecting);
      }
    }
    ObjectNode found = edits(texts, view).put("changed", changed);
    found.set("unchanged", unchanged);
    return Reply.json(found);
  }

  private String expecting(String text, JsonNode asked, CaseMove.Outcome outcome) {
    Case before = edit(text, asked).before();
    String changed = text;
    Optional<Decision> decision = outcome.decision();
    if (before.decision().isPresent() && decision.isPresent()) {
      changed =
          before.decision().equals(decision)
              ? changed
              : edit(changed, asked)
                  .decision(decision.get())
                  .orElseThrow(() -> byHand(before.name()));
    }
    for (Map.Entry<String, Verdict> expected : before.verdicts().entrySet()) {
      Verdict now = outcome.byCriterion().get(expected.getKey());
      if (now != null && now != expected.getValue()) {
        changed =
            edit(changed, asked)
                .verdict(expected.getKey(), now)
                .orElseThrow(() -> byHand(before.name()));
      }
    }
    return changed;
  }

  /** Adds a case to the file of the studio, under a name that no other case there has. */
  private Reply keep(Request request) {
    JsonNode data = request.data();
    RulesView view = drafts.of(data);
    String file = Request.optional(data, "home").orElse("") + ADDED;
    CaseFiles.Reading read = CaseFiles.readAll(file, CASES + Request.text(data, "item"));
    if (read.cases().size() != 1 || !read.problems().isEmpty()) {
      throw new RefusedException(RefusedException.BAD, words.say("not-a-case"));
    }
    String text = view.text(file).orElse(CASES);
    List<String> taken =
        CaseFiles.readAll(file, text).cases().stream().map(one -> one.name()).toList();
    Case one = read.cases().get(0);
    String name = one.name();
    for (int i = 2; taken.contains(name); i++) {
      name = one.name() + " (" + i + ")";
    }
    String item = CaseWriter.toItem(one.toBuilder().name(name).build());
    ObjectNode edits = edits(Map.of(file, text + (text.endsWith("\n") ? "" : "\n") + item), view);
    if (view.text(file).isEmpty()) {
      edits.put("created", file);
    }
    return Reply.json(edits.put("file", file).put("name", name));
  }

  /** Returns the smallest edits that lead to texts. */
  private static ObjectNode edits(Map<String, String> texts, RulesView view) {
    ObjectNode data = JSON.objectNode();
    ArrayNode edits = data.putArray("edits");
    texts.forEach(
        (file, now) -> {
          String was = view.text(file).orElse("");
          int from = 0;
          int most = Math.min(was.length(), now.length());
          while (from < most && was.charAt(from) == now.charAt(from)) {
            from++;
          }
          if (from > 0 && Character.isHighSurrogate(was.charAt(from - 1))) {
            from--; // half a character cannot be sent
          }
          int end = 0;
          while (end < most - from
              && was.charAt(was.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
            end++;
          }
          if (end > 0 && Character.isLowSurrogate(was.charAt(was.length() - end))) {
            end--;
          }
          edits
              .addObject()
              .put("file", file)
              .put("from", from)
              .put("to", was.length() - end)
              .put("text", now.substring(from, now.length() - end));
        });
    return data;
  }
}

package org.licet.studio.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.licet.authoring.internal.check.CheckReport;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.workspace.CaseMove;
import org.licet.authoring.internal.workspace.PersonMove;
import org.licet.authoring.internal.workspace.RulesView;
import org.licet.authoring.internal.workspace.Unseen;
import org.licet.authoring.internal.workspace.Verdicts;
import org.licet.authoring.problem.Problem;
import org.licet.studio.internal.work.Work;

/**
 * The steps before rules go live: check with compilation, test, and impact. Each tells what it
 * found.
 */
final class LiveTool implements WorkEndpoints.Tool {

  private static final int STEPS = 3;
  private static final int MOST_DETAILS = 5;

  private static final String GOOD = "met";
  private static final String BAD = "not";
  private static final String REVIEW = "undetermined";

  private final Verdicts verdicts;
  private final People people;
  private final LocalDate today;
  private final StudioWords words;

  LiveTool(Verdicts verdicts, People people, LocalDate today, StudioWords words) {
    this.verdicts = verdicts;
    this.people = people;
    this.today = today;
    this.words = words;
  }

  @Override
  public JsonNode of(Drafts.Both rules, JsonNode asked, Work.Progress progress) {
    RulesView view = rules.draft();
    ObjectNode found = JsonNodeFactory.instance.objectNode();
    ArrayNode steps = found.putArray("steps");
    progress.of(STEPS);
    CheckReport report = view.check(today, () -> progress.at(0));
    List<Problem> problems = report.problems();
    step(
        "check",
        report.hasErrors() ? BAD : problems.isEmpty() ? GOOD : REVIEW,
        report.hasErrors()
            ? words.say("live.errors", report.errors())
            : problems.isEmpty()
                ? words.say("live.no-problems")
                : words.say("live.warnings", report.warnings()),
        problems,
        Problem::message,
        steps);
    progress.step();
    if (report.hasErrors()) {
      return found;
    }
    List<CaseMove> cases = verdicts.cases(rules.saved(), view, () -> progress.at(1));
    List<CaseMove> failing =
        cases.stream()
            .filter(one -> one.after().filter(outcome -> !outcome.holds()).isPresent())
            .toList();
    long all = cases.stream().filter(one -> one.after().isPresent()).count();
    step(
        "test",
        failing.isEmpty() ? GOOD : BAD,
        failing.isEmpty()
            ? words.say("live.cases-pass", all)
            : words.say("live.cases-fail", failing.size(), all),
        failing,
        one -> one.expected().name(),
        steps);
    progress.step();
    impact(rules, steps, () -> progress.at(2));
    progress.step();
    return found;
  }

  private void impact(Drafts.Both rules, ArrayNode steps, Runnable checkpoint) {
    if (!verdicts.isReady(rules.saved())) {
      step("impact", REVIEW, words.say("not-compared"), List.of(), String::valueOf, steps);
      return;
    }
    List<PersonMove> moves =
        verdicts
            .people(rules.saved(), rules.draft(), people.first(), people.on(), checkpoint)
            .stream()
            .filter(one -> one.decisionBefore() != one.decisionAfter())
            .toList();
    List<Unseen> unseen = verdicts.unseen(rules.saved(), rules.draft(), people.on());
    List<String> details = new ArrayList<>(unseen.stream().map(this::shown).toList());
    moves.forEach(one -> details.add(shown(one)));
    step(
        "impact",
        details.isEmpty() ? GOOD : REVIEW,
        words.say(
            "live.people-move",
            moves.stream().map(PersonMove::person).distinct().count(),
            people.first().size(),
            people.on().toString()),
        details,
        Function.identity(),
        steps);
  }

  private String shown(PersonMove move) {
    return move.person().id()
        + ", "
        + move.stage().words().in(words.locale())
        + ": "
        + words.say("verdict." + move.decisionBefore())
        + " \u2192 "
        + words.say("verdict." + move.decisionAfter());
  }

  private String shown(Unseen unseen) {
    RulesetSource version = unseen.version();
    return unseen
        .stage()
        .map(
            stage ->
                words.say(
                    "live.unseen-stage", version.credential(), stage.words().in(words.locale())))
        .orElseGet(
            () ->
                words.say(
                    "live.unseen-version",
                    version.credential(),
                    version.effectiveFrom(),
                    people.on().toString()));
  }

  private <T> void step(
      String key,
      String state,
      String said,
      List<T> details,
      Function<T, String> shown,
      ArrayNode steps) {
    ObjectNode step =
        steps
            .addObject()
            .put("title", words.say("live." + key))
            .put("state", state)
            .put("words", said);
    ArrayNode array = step.putArray("details");
    details.stream().limit(MOST_DETAILS).map(shown).forEach(array::add);
    if (details.size() > MOST_DETAILS) {
      array.add(words.say("and-more", details.size() - MOST_DETAILS));
    }
  }
}

package org.licet.studio.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.licet.authoring.internal.check.CheckReport;
import org.licet.authoring.internal.workspace.CaseMove;
import org.licet.authoring.internal.workspace.PersonMove;
import org.licet.authoring.internal.workspace.RulesView;
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

  private final Drafts drafts;
  private final Verdicts verdicts;
  private final People people;
  private final LocalDate today;
  private final StudioWords words;

  LiveTool(Drafts drafts, Verdicts verdicts, People people, LocalDate today, StudioWords words) {
    this.drafts = drafts;
    this.verdicts = verdicts;
    this.people = people;
    this.today = today;
    this.words = words;
  }

  @Override
  public JsonNode of(RulesView view, JsonNode asked, Work.Progress progress) {
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
    RulesView before = drafts.saved();
    List<CaseMove> cases = verdicts.cases(before, view, () -> progress.at(1));
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
    List<PersonMove> moves =
        verdicts.people(before, view, people.first(), people.on(), () -> progress.at(2)).stream()
            .filter(one -> one.decisionBefore() != one.decisionAfter())
            .toList();
    step(
        "impact",
        moves.isEmpty() ? GOOD : REVIEW,
        words.say("live.people-move", moves.size(), people.first().size()),
        moves,
        one ->
            one.person().id()
                + ": "
                + words.say("verdict." + one.decisionBefore())
                + " \u2192 "
                + words.say("verdict." + one.decisionAfter()),
        steps);
    progress.step();
    return found;
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

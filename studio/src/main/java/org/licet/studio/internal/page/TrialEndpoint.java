package org.licet.studio.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.licet.authoring.internal.workspace.CaseMove;
import org.licet.authoring.internal.workspace.EditorProblem;
import org.licet.authoring.internal.workspace.PersonMove;
import org.licet.authoring.internal.workspace.RulesView;
import org.licet.authoring.internal.workspace.Verdicts;
import org.licet.authoring.problem.Problem;
import org.licet.authoring.problem.Severity;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.Verdict;
import org.licet.studio.internal.http.Reply;
import org.licet.studio.internal.http.Request;
import org.licet.studio.internal.http.StudioServer.Endpoint;
import org.licet.testkit.Case;

/** The problems of the rules as they are typed, and the cases and people that they move. */
final class TrialEndpoint {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The most problems with advice to apply, because each advice is tried before it is offered. */
  private static final int MOST_FIXES = 10;

  /** The most people to list. All of them are counted. */
  private static final int MOST_PEOPLE = 200;

  private final Drafts drafts;
  private final Verdicts verdicts;
  private final People people;
  private final LocalDate today;
  private final StudioWords words;

  TrialEndpoint(
      Drafts drafts, Verdicts verdicts, People people, LocalDate today, StudioWords words) {
    this.drafts = drafts;
    this.verdicts = verdicts;
    this.people = people;
    this.today = today;
    this.words = words;
  }

  Map<String, Endpoint> all() {
    return Map.of("POST api/try", this::tried);
  }

  private Reply tried(Request request) {
    JsonNode data = request.data();
    Drafts.Both both = drafts.both(data);
    RulesView after = both.draft();
    ObjectNode found = JSON.objectNode();
    List<EditorProblem> problems = after.problems(today);
    problems(problems, after, found.putArray("problems"));
    try {
      boolean compared = verdicts.isReady(both.saved());
      cases(verdicts.cases(both.saved(), after, () -> {}), compared, found.putArray("cases"));
      people(
          verdicts.people(both.saved(), after, people.first(), people.on(), () -> {}),
          found.putObject("people"));
      found.put("stale", false).put("compared", compared);
    } catch (RulesException e) { // a rule that is half typed
      found.put("stale", true);
    }
    return Reply.json(found);
  }

  static void problems(List<EditorProblem> problems, RulesView view, ArrayNode array) {
    int tried = 0;
    for (EditorProblem one : problems) {
      Problem problem = one.problem();
      ObjectNode object =
          Drafts.put(array.addObject(), one.at())
              .put("severity", problem.severity() == Severity.ERROR ? "error" : "warning")
              .put("message", problem.message())
              .put("place", place(one, view));
      problem.advice().ifPresent(advice -> object.put("advice", advice));
      ArrayNode fixes = object.putArray("fixes");
      if (problem.advice().isPresent() && tried++ < MOST_FIXES) {
        view.fixes(one)
            .forEach(
                fix ->
                    Drafts.put(
                        fixes.addObject().put("title", fix.title()).putArray("edits"),
                        fix.edits()));
      }
    }
  }

  private static String place(EditorProblem one, RulesView view) {
    String file = one.at().file();
    String name = file.substring(file.lastIndexOf('/') + 1);
    return view.text(file).isEmpty() ? name : name + ":" + one.problem().place().line();
  }

  /**
   * Adds the cases that move or fail. If the rules before have errors, only the latter are known.
   */
  private static void cases(List<CaseMove> moves, boolean compared, ArrayNode array) {
    for (CaseMove move : moves) {
      if (!(compared && move.isMoved())
          && move.after().filter(outcome -> !outcome.holds()).isEmpty()) {
        continue;
      }
      ObjectNode one =
          array.addObject().put("file", move.file()).put("name", move.expected().name());
      move.after().ifPresent(outcome -> outcome(move.expected(), outcome, one.putObject("after")));
      change(
          move.before().flatMap(CaseMove.Outcome::decision),
          move.after().flatMap(CaseMove.Outcome::decision),
          one,
          "decision");
      ArrayNode criteria = one.putArray("criteria");
      if (move.before().isPresent() && move.after().isPresent()) {
        moved(verdicts(move.before()), verdicts(move.after()), criteria);
      }
    }
  }

  private static void outcome(Case expected, CaseMove.Outcome outcome, ObjectNode object) {
    object.put("holds", outcome.holds());
    ArrayNode differences = object.putArray("differences");
    outcome.differences().forEach(differences::add);
    ArrayNode unexpected = object.putArray("unexpected");
    expected
        .verdicts()
        .forEach(
            (criterion, verdict) -> {
              Verdict is = outcome.byCriterion().get(criterion);
              if (is != null && is != verdict) {
                unexpected
                    .addObject()
                    .put("criterion", criterion)
                    .put("expected", verdict.name())
                    .put("is", is.name());
              }
            });
  }

  private static Map<String, Verdict> verdicts(Optional<CaseMove.Outcome> outcome) {
    return outcome.map(CaseMove.Outcome::byCriterion).orElse(Map.of());
  }

  private static void change(
      Optional<? extends Enum<?>> before,
      Optional<? extends Enum<?>> after,
      ObjectNode object,
      String name) {
    if (!before.equals(after) && before.isPresent() && after.isPresent()) {
      object.putObject(name).put("before", before.get().name()).put("after", after.get().name());
    }
  }

  private static void moved(
      Map<String, Verdict> before, Map<String, Verdict> after, ArrayNode criteria) {
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    for (String criterion : all) {
      Optional<Verdict> was = Optional.ofNullable(before.get(criterion));
      Optional<Verdict> is = Optional.ofNullable(after.get(criterion));
      if (!was.equals(is)) {
        ObjectNode change = criteria.addObject().put("criterion", criterion);
        was.ifPresent(verdict -> change.put("before", verdict.name()));
        is.ifPresent(verdict -> change.put("after", verdict.name()));
      }
    }
  }

  private void people(List<PersonMove> moves, ObjectNode object) {
    object.put("people", people.first().size());
    object.put("all", people.all().size());
    object.put("left", people.left());
    object.put("source", people.source(words));
    object.put("on", people.on().toString());
    object.put("moves", moves.stream().map(PersonMove::person).distinct().count());
    object.put("rows", moves.size());
    ArrayNode moved = object.putArray("moved");
    for (PersonMove move : moves.subList(0, Math.min(moves.size(), MOST_PEOPLE))) {
      ObjectNode one =
          moved
              .addObject()
              .put("candidate", move.person().id())
              .put("credential", move.credential())
              .put("stage", move.stage().name())
              .put("at", move.stage().words().in(words.locale()));
      one.put("before", move.decisionBefore().name()).put("after", move.decisionAfter().name());
      moved(move.verdictsBefore(), move.verdictsAfter(), one.putArray("criteria"));
    }
  }
}

package org.licet.studio.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.licet.authoring.internal.explain.CandidateUnderRules;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.mutation.RuleVersion;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.Span;
import org.licet.authoring.internal.workspace.RulesView;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.studio.internal.http.RefusedException;
import org.licet.studio.internal.http.Reply;
import org.licet.studio.internal.http.Request;
import org.licet.studio.internal.http.StudioServer.Endpoint;
import org.licet.testkit.Case;
import org.licet.testkit.CaseWriter;
import org.licet.workbench.report.RecordNames;
import org.licet.workbench.report.Wording;

/** One person beside the rules: the findings, and the words that let records through. */
final class PersonEndpoint {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** A person with the version that judges them. */
  private record Asked(
      RulesetSource ruleset, Candidate candidate, Optional<Stage> stage, LocalDate on) {}

  private final Drafts drafts;
  private final CasesInFiles cases;
  private final People people;
  private final StudioWords words;

  PersonEndpoint(Drafts drafts, CasesInFiles cases, People people, StudioWords words) {
    this.drafts = drafts;
    this.cases = cases;
    this.people = people;
    this.words = words;
  }

  Map<String, Endpoint> all() {
    return Map.of("POST api/person", this::person);
  }

  private Reply person(Request request) {
    JsonNode data = request.data();
    RulesView view = drafts.of(data);
    RulesSource rules = Sound.rules(view);
    Homes homes = Homes.of(view, rules);
    Optional<Case> known = Request.optional(data, "file").map(file -> cases.find(view, data));
    Asked asked =
        known.isPresent()
            ? ofCase(known.get(), Request.text(data, "file"), homes)
            : ofPeople(data, rules);
    CandidateUnderRules found =
        CandidateUnderRules.of(
            RuleVersion.of(rules, asked.ruleset), asked.candidate, asked.stage, asked.on);
    Evaluation evaluation = found.evaluation();
    ObjectNode person = JSON.objectNode();
    person.put("title", known.map(Case::name).orElse(asked.candidate.id()));
    known.ifPresent(one -> person.put("why", one.why()));
    person.put("decision", evaluation.decision().name());
    findings(evaluation, asked, homes, person.putArray("findings"));
    ArrayNode marks = person.putArray("marks");
    for (CandidateUnderRules.WordOnRecords word : found.words()) {
      mark(word, asked, homes, view, marks);
    }
    if (known.isPresent()) {
      person.put("facts", CaseWriter.toItem(known.get()));
    } else {
      String item =
          CaseWriter.toItem(CaseOfPerson.of(asked.candidate, evaluation, asked.on, words));
      person.put("facts", item);
      person.put("item", item);
      person.put("home", homes.home(asked.ruleset));
    }
    return Reply.json(person);
  }

  private Asked ofCase(Case one, String file, Homes homes) {
    return new Asked(
        homes.rulesetOf(file).orElseThrow(this::noRules), one.candidate(), one.stage(), one.on());
  }

  private Asked ofPeople(JsonNode data, RulesSource rules) {
    String id = Request.text(data, "person");
    String credential = Request.text(data, "credential");
    RulesetSource ruleset =
        rules.rulesets().stream()
            .filter(one -> one.credential().equals(credential))
            .filter(one -> one.effectiveFrom().compareTo(people.on().toString()) <= 0)
            .reduce((one, other) -> later(one, other))
            .orElseThrow(this::noRules);
    return new Asked(
        ruleset,
        people
            .find(id)
            .orElseThrow(
                () -> new RefusedException(RefusedException.MISSING, words.say("no-person", id))),
        Request.optional(data, "stage").map(Stage::valueOf),
        people.on());
  }

  private static RulesetSource later(RulesetSource one, RulesetSource other) {
    return one.effectiveFrom().compareTo(other.effectiveFrom()) > 0 ? one : other;
  }

  private RefusedException noRules() {
    return new RefusedException(RefusedException.MISSING, words.say("no-rules"));
  }

  private void findings(Evaluation evaluation, Asked asked, Homes homes, ArrayNode array) {
    Wording wording = Wording.of(words.locale());
    RecordNames names = RecordNames.of(asked.candidate, wording);
    for (Finding finding : evaluation.findings()) {
      ObjectNode one =
          array
              .addObject()
              .put("criterion", finding.criterion())
              .put("verdict", finding.verdict().name())
              .put("title", wording.say(finding.title()))
              .put("reason", wording.say(finding.reason()));
      place(finding.criterion(), asked.ruleset, homes).ifPresent(at -> one.set("place", at));
      ArrayNode evidence = one.putArray("evidence");
      for (Evidence each : finding.evidence()) {
        evidence
            .addObject()
            .put("record", names.of(each.fact()))
            .put("words", wording.evidence(finding, each));
      }
      ArrayNode questions = one.putArray("questions");
      if (finding.verdict() == Verdict.UNDETERMINED) {
        finding.questions().forEach(question -> questions.add(wording.say(question.ask())));
      }
    }
  }

  private static Optional<ObjectNode> place(String criterion, RulesetSource ruleset, Homes homes) {
    for (RuleFile file : ruleset.rules()) {
      Optional<Span> at =
          file.rules().stream()
              .flatMap(rule -> rule.criterion().stream())
              .filter(one -> one.value().equals(criterion))
              .map(one -> one.at())
              .findFirst();
      if (at.isPresent()) {
        return Optional.of(
            JSON.objectNode()
                .put("file", homes.file(ruleset, file.source().file()))
                .put("from", at.get().start()));
      }
    }
    return Optional.empty();
  }

  private void mark(
      CandidateUnderRules.WordOnRecords word,
      Asked asked,
      Homes homes,
      RulesView view,
      ArrayNode marks) {
    String file = homes.file(asked.ruleset, word.file());
    marks
        .addObject()
        .put("file", file)
        .put(
            "text",
            view.text(file)
                .map(text -> text.substring(word.at().start(), word.at().end()))
                .orElse(""))
        .put("from", word.at().start())
        .put("to", word.at().end())
        .put(
            "state",
            switch (word.verdict()) {
              case MET -> "met";
              case NOT_MET -> "not";
              case UNDETERMINED -> "undetermined";
            })
        .put("words", word.reason().in(words.locale()));
  }
}

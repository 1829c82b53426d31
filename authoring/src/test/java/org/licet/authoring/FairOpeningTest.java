package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.authoring.internal.explain.ReadFacts;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.testkit.Population;

/** An opening looks at the facts that {@code licet explain} lists, and at no others. */
class FairOpeningTest {

  private static final Path OPENINGS = Path.of("../examples/openings");
  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PEOPLE = 40;

  private static Map<String, Verdict> verdicts(Evaluator evaluator, Candidate one, String opening) {
    Evaluation evaluation = evaluator.asStated().evaluate(one, opening, Stage.POSITION, ON);
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (Finding finding : evaluation.findings()) {
      verdicts.put(finding.criterion(), finding.verdict());
    }
    return verdicts;
  }

  @Test
  void no_other_fact_moves_a_verdict() throws IOException {
    Random chance = new Random(18);
    int changed = 0;
    try (Evaluator evaluator = Evaluator.of(List.of(RulesFolder.compile(OPENINGS)))) {
      List<Candidate> people =
          Population.of(11, ON).withFacts(evaluator.facts()).candidates(PEOPLE).toList();
      for (RulesetSource opening : RulesSource.read(OPENINGS).rulesets()) {
        ReadFacts read = ReadFacts.of(opening);
        if (!read.credentials().isEmpty()) {
          continue; // it looks at whatever another credential looks at
        }
        for (int i = 0; i < PEOPLE; i++) {
          Candidate one = people.get(i);
          ObjectNode other = json(people.get((i + 1 + chance.nextInt(PEOPLE - 1)) % PEOPLE));
          Candidate moved = changed(json(one), other, read);
          changed += moved.equals(one) ? 0 : 1;
          assertThat(verdicts(evaluator, moved, opening.credential()))
              .as(opening.credential() + ", " + one.id())
              .isEqualTo(verdicts(evaluator, one, opening.credential()));
        }
      }
    }
    assertThat(changed).isGreaterThan(3 * PEOPLE);
  }

  private static ObjectNode json(Candidate candidate) {
    return CandidateWriter.toJson(candidate).deepCopy();
  }

  /** Takes every fact that is not read from another person. */
  private static Candidate changed(ObjectNode person, ObjectNode other, ReadFacts read)
      throws IOException {
    for (String list : new ArrayList<>(Candidate.lists())) {
      if (!read.fields().containsKey(list)) {
        set(person, list, other.get(list));
      } else if (person.get(list) instanceof ArrayNode records
          && other.get(list) instanceof ArrayNode others
          && !others.isEmpty()) {
        for (int i = 0; i < records.size(); i++) {
          records(
              (ObjectNode) records.get(i), others.get(i % others.size()), read.fields().get(list));
        }
      }
    }
    if (!read.fields().containsKey("residence")) {
      set(person, "residence", other.get("residence"));
    }
    if (!read.fields().containsKey("conduct")) {
      set(person, "conduct", other.get("conduct"));
    }
    facts(person, other, read);
    if (person.remove("incomplete") instanceof ArrayNode partly) {
      ArrayNode left = person.putArray("incomplete");
      for (JsonNode list : partly) {
        if (person.has(list.asText())) {
          left.add(list);
        }
      }
    }
    return CandidateReader.read(person);
  }

  private static void records(ObjectNode record, JsonNode other, List<String> read) {
    for (String field :
        List.of(
            "employer",
            "title",
            "number",
            "provider",
            "country",
            "paid",
            "supervised",
            "accredited",
            "boardApproved",
            "independentAssessment",
            "healthDeliverySystem",
            "directClientContact",
            "acrossContinuum")) {
      if (!read.contains(field) && (record.has(field) || other.has(field))) {
        set(record, field, other.get(field));
      }
    }
    if (record.has("supervisorCredentials") && !record.path("supervised").asBoolean(true)) {
      record.remove(read.contains("supervised") ? "supervisorCredentials" : "supervised");
    }
  }

  private static void facts(ObjectNode person, ObjectNode other, ReadFacts read) {
    ObjectNode facts = JSON.createObjectNode();
    keep(other.get("facts"), facts, name -> !read.facts().contains(name));
    keep(person.get("facts"), facts, read.facts()::contains);
    person.set("facts", facts);
  }

  private static void keep(
      JsonNode from, ObjectNode to, java.util.function.Predicate<String> wanted) {
    if (from != null) {
      from.properties().stream()
          .filter(fact -> wanted.test(fact.getKey()))
          .forEach(fact -> to.set(fact.getKey(), fact.getValue()));
    }
  }

  private static void set(ObjectNode object, String name, JsonNode value) {
    if (value == null) {
      object.remove(name);
    } else {
      object.set(name, value);
    }
  }

  @Test
  void an_explanation_lists_the_facts() {
    RulesetSource hospital =
        RulesSource.read(OPENINGS).rulesets().stream()
            .filter(one -> one.credential().equals("HOSPITAL-CM"))
            .findFirst()
            .orElseThrow();
    ReadFacts read = ReadFacts.of(hospital);
    assertThat(read.facts()).containsExactly("LANGUAGES", "ON_SITE_DALLAS", "SHIFTS");
    assertThat(read.fields())
        .containsOnlyKeys("certifications", "degrees", "employment", "licenses")
        .containsEntry("degrees", List.of("level", "field", "conferred", "expected"));
    assertThat(read.fields().get("licenses")).doesNotContain("number", "independentAssessment");
    assertThat(read.credentials()).isEmpty();
  }
}

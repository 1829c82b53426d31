package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.licet.Evaluator;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.FactDescription;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;
import org.licet.evaluation.Range;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.json.EvaluationReader;
import org.licet.testkit.SyntheticCandidates;

/** Laws of work and time for every candidate, whatever the rules. */
class WorkLawsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  /** Facts that count as recorded, as an assumption that the finding states. */
  private static final Set<String> TAKEN_AS_IT_STANDS =
      Set.of("id", "issued", "conferred", "applied", "caseManagementHoursPerWeek");

  /** Records that no rule ever counts. */
  private static final Map<String, String> IRRELEVANT =
      Map.of(
          "degrees",
          "{'level':'ASSOCIATE','field':'BUSINESS','accredited':true,'preLicensure':false,"
              + "'boardApproved':false,'supervisedFieldExperience':false,'conferred':'2001-05-10'}",
          "licenses",
          "{'type':'LPN','jurisdiction':'CA-ON','status':'REVOKED','encumbered':true,"
              + "'independentAssessment':false,'issued':'1999-01-04','expires':'2001-01-03'}",
          "employment",
          "{'from':'2001-01-08','to':'2001-01-08','hoursPerWeek':8,'fullTime':false,"
              + "'country':'US','paid':true,'selfEmployed':false,'practicedAs':'LPN',"
              + "'caseManagement':false,'caseManagementHoursPerWeek':0,'supervised':false,"
              + "'directClientContact':false,'allEssentialActivities':false,"
              + "'acrossContinuum':false,'supervisesCaseManagers':false,"
              + "'supervisorCredentials':[],'healthDeliverySystem':false,'areas':[]}",
          "continuingEducation",
          "{'completed':'1999-03-01','hours':0,'topics':['COOKING']}");

  /** Returns a candidate of a population in which half of the short weeks are full-time. */
  private static ObjectNode candidate(long seed, Random random) {
    ObjectNode json = CandidateWriter.toJson(new SyntheticCandidates(seed, ON).next("c"));
    for (JsonNode item : json.path("employment")) {
      ObjectNode job = (ObjectNode) item;
      if (job.path("hoursPerWeek").asDouble(0) < 40) {
        job.put("fullTime", random.nextBoolean());
      }
      if (job.path("supervised").isBoolean() && !job.path("supervised").asBoolean()) {
        job.set("supervisorCredentials", job.arrayNode());
      }
    }
    return json;
  }

  @Property
  void no_amount_turns_out_to_be_one_that_was_not_shown_as_possible(@ForAll long seed) {
    Random random = new Random(seed);
    ObjectNode more = candidate(seed, random);
    ObjectNode less = more.deepCopy();
    forget(less, random, 0.15);
    for (String credential : EVALUATOR.credentials()) {
      for (Stage stage : EVALUATOR.stages(credential)) {
        if (stage != Stage.CERTIFICATION) {
          Evaluation before = evaluate(less, credential, stage);
          Evaluation after = evaluate(more, credential, stage);
          for (Finding finding : before.findings()) {
            Finding known = after.finding(finding.criterion()).orElseThrow();
            for (Part part : finding.parts()) {
              for (Part then : known.parts()) {
                if (then.label().equals(part.label())) {
                  assertThat(isWithin(then.found(), part.found()))
                      .as(
                          "%s: %s, then %s%nless %s%nmore %s",
                          finding.criterion(), part, then, less, more)
                      .isTrue();
                }
              }
            }
          }
        }
      }
    }
  }

  private static boolean isWithin(Range narrow, Range wide) {
    return narrow.atLeast().compareTo(wide.atLeast()) >= 0
        && (wide.atMost().isEmpty()
            || narrow
                .atMost()
                .filter(most -> most.compareTo(wide.atMost().get()) <= 0)
                .isPresent());
  }

  @Property
  void a_record_that_never_counts_opens_nothing_that_is_settled(@ForAll long seed) {
    Random random = new Random(seed);
    ObjectNode json = candidate(seed, random);
    forget(json, random, 0.1);
    if (random.nextBoolean()) {
      json.path("degrees").forEach(degree -> ((ObjectNode) degree).remove("conferred"));
    }
    if (random.nextBoolean()) {
      json.path("examinations")
          .forEach(attempt -> ((ObjectNode) attempt).remove(List.of("applied", "taken")));
    }
    ObjectNode with = json.deepCopy();
    List<String> added = new ArrayList<>();
    IRRELEVANT.forEach(
        (list, record) -> {
          if (with.get(list) instanceof ArrayNode entries && random.nextBoolean()) {
            entries.add(withoutFacts(parsed(record), list));
            added.add(list);
          }
        });
    for (String credential : EVALUATOR.credentials()) {
      for (Stage stage : EVALUATOR.stages(credential)) {
        Evaluation before = evaluate(json, credential, stage);
        Evaluation after = evaluate(with, credential, stage);
        for (Finding finding : before.findings()) {
          assertThat(after.finding(finding.criterion()).orElseThrow().verdict())
              .as("%s %s with %s%n%s", finding.criterion(), stage, added, json)
              .isEqualTo(finding.verdict());
        }
      }
    }
  }

  /** Returns a record for which every fact that rules declare is false. */
  private static ObjectNode withoutFacts(ObjectNode record, String list) {
    EVALUATOR.facts().stream()
        .filter(fact -> fact.records().contains(list))
        .filter(fact -> fact.type() == FactDescription.Type.YES_NO)
        .forEach(fact -> record.withObject("facts").put(fact.name(), false));
    return record;
  }

  private static ObjectNode parsed(String record) {
    return (ObjectNode) EvaluationReader.parse(record.replace('\'', '"'));
  }

  @Property
  void known_and_implied_facts_are_not_asked(@ForAll long seed) {
    Random random = new Random(seed);
    ObjectNode json = candidate(seed, random);
    forget(json, random, 0.3);
    for (String credential : EVALUATOR.credentials()) {
      for (Stage stage : EVALUATOR.stages(credential)) {
        Evaluation evaluation = evaluate(json, credential, stage);
        for (OpenQuestion open : evaluation.questions()) {
          if (open.question() instanceof Question.OfCandidate asked
              && asked.fact().startsWith("/employment/")) {
            JsonNode job = json.at(asked.fact().substring(0, asked.fact().lastIndexOf('/')));
            String field = asked.fact().substring(asked.fact().lastIndexOf('/') + 1);
            String ask = asked.ask().toString();
            assertThat(isKnown(job, field)).as("%s %s", ask, job).isFalse();
            if (ask.contains("still held")) {
              assertThat(job.has("current")).as("%s %s", ask, job).isFalse();
            }
          }
        }
        for (Finding finding : evaluation.findings()) {
          for (Evidence evidence : finding.evidence()) {
            if (evidence.because().toString().contains("part-time")
                && evidence.fact().startsWith("/employment/")) {
              assertThat(json.at(evidence.fact() + "/fullTime").isBoolean())
                  .as("%s", evidence)
                  .isTrue();
            }
          }
          for (Part part : finding.parts()) {
            part.found()
                .atMost()
                .filter(most -> finding.verdict() == Verdict.UNDETERMINED)
                .ifPresent(
                    most ->
                        assertThat(most)
                            .as("%s of %s", part, json)
                            .isLessThan(
                                BigDecimal.valueOf(20_000L * (1 + json.at("/employment").size()))));
          }
        }
      }
    }
  }

  /** Returns true if a field is known. A date to the month or year does not count as known. */
  private static boolean isKnown(JsonNode job, String field) {
    JsonNode value = job.path(field);
    return switch (field) {
      case "from", "to" -> value.asText().length() == 10;
      case "fullTime" -> !value.isMissingNode() || job.path("hoursPerWeek").asDouble(0) >= 40;
      case "supervisorCredentials" ->
          !value.isMissingNode()
              || (job.path("supervised").isBoolean() && !job.path("supervised").asBoolean());
      case "areas" -> // rehabilitation may be another name of disability management
          !value.isMissingNode() && !value.toString().contains("REHABILITATION");
      default -> !value.isMissingNode();
    };
  }

  private static Evaluation evaluate(ObjectNode json, String credential, Stage stage) {
    return EVALUATOR.evaluate(CandidateReader.read(json), credential, stage, ON);
  }

  /**
   * Returns true if a value counts as recorded. An undated attempt has happened, so a future
   * attempt needs a date.
   */
  private static boolean isTakenAsItStands(String name, JsonNode value) {
    return TAKEN_AS_IT_STANDS.contains(name)
        || (name.equals("taken") && value.asText().compareTo(ON.toString()) >= 0);
  }

  /** Drops keys, and shortens dates to the month or year. */
  private static void forget(ObjectNode object, Random random, double chance) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      JsonNode value = object.get(name);
      boolean forgotten = random.nextDouble() < chance;
      if (forgotten
          && value.isTextual()
          && value.asText().matches("\\d{4}-\\d{2}-\\d{2}")
          && random.nextBoolean()) {
        object.set(
            name, TextNode.valueOf(value.asText().substring(0, random.nextBoolean() ? 7 : 4)));
      } else if (forgotten && !isTakenAsItStands(name, value)) {
        object.remove(name);
      } else if (value instanceof ObjectNode nested) {
        forget(nested, random, chance);
      } else if (value.isArray() && value.path(0).isObject()) {
        value.forEach(item -> forget((ObjectNode) item, random, chance));
      }
    }
  }
}

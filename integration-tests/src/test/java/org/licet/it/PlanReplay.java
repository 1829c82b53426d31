package org.licet.it;

import static com.fasterxml.jackson.databind.node.JsonNodeFactory.instance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person who follows a plan as it is written: performs every step on its day and answers every
 * question favorably. The code is independent of the planner.
 */
final class PlanReplay {

  private static final Map<String, String> LISTS =
      Map.of(
          "LEARN", "continuingEducation",
          "DEVELOP", "professionalDevelopment",
          "WORK", "employment",
          "GRADUATE", "degrees",
          "SIT", "examinations",
          "CERTIFY", "certifications",
          "LICENSE", "licenses");

  /** The exams by criterion, as a reader of the plan knows them. */
  private static final Map<String, String> EXAMS =
      Map.of(
          "RN-NCLEX-OR-LICENSE", "NCLEX-RN",
          "CCM-EXAM", "CCM",
          "CCM-RENEWAL-EXAM", "CCM",
          "ACM-EXAM-CORE", "ACM-CORE",
          "ACM-EXAM-SIMULATION", "ACM-SIMULATION-RN",
          "CMGT-EXAM", "CMGT-BC");

  /** Facts with several favorable answers, or with answers that depend on other facts. */
  private static final Set<String> NOT_REPLAYED =
      Set.of("issued", "conferred", "from", "to", "current", "completed", "taken", "applied");

  /** Facts for which any early date is a favorable answer, such as an issue date. */
  private static final Pattern SINCE =
      Pattern.compile("/licenses/\\d+/issued|/degrees/\\d+/conferred");

  /** The favorable answer to "how many hours a week": all hours of a week. */
  private static final int MOST_HOURS = 168;

  private final ObjectNode person;
  private final Set<String> done = new HashSet<>();
  private boolean replayed = true;

  /** Whether the path is for people who may not hold the ACM, so that its kind of work is none. */
  private boolean withoutAcm;

  private Optional<LocalDate> applied = Optional.empty();

  private PlanReplay(ObjectNode candidate) {
    this.person = candidate.deepCopy();
  }

  /** Follows one of the paths of a plan. */
  static PlanReplay of(ObjectNode candidate, JsonNode path) {
    PlanReplay replay = new PlanReplay(candidate);
    replay.follow(path);
    return replay;
  }

  /** Returns the person after all steps. */
  ObjectNode person() {
    return person;
  }

  /** Returns true if every question has an answer that this class knows. */
  boolean isReplayed() {
    return replayed;
  }

  private void follow(JsonNode path) {
    withoutAcm |= path.path("criteria").toString().contains("\"CMAC-TRACK-TWO\"");
    for (JsonNode step : path.path("steps")) {
      if (step.hasNonNull("through")) {
        follow(step.get("through"));
      }
      take(step);
    }
  }

  private void take(JsonNode step) {
    String kind = step.path("kind").asText();
    LocalDate begins = LocalDate.parse(step.path("begins").asText());
    String day = begins.toString();
    ObjectNode added = instance.objectNode();
    switch (kind) {
      case "WAIT", "ANSWER" -> {}
      case "APPLY" -> applied = Optional.of(begins);
      case "DECLARE" -> declare();
      case "RENEW" -> renew();
      case "WORK" -> {
        if (done.contains("WORK " + day)) {
          break;
        }
        endJobs(begins.minusDays(1));
        added.put("from", day).put("current", true).put("fullTime", true).put("hoursPerWeek", 40);
      }
      case "LEARN" -> {
        learn(step, day);
        return;
      }
      case "DEVELOP" -> added.put("completed", day);
      case "GRADUATE" -> added.put("conferred", day);
      case "SIT" -> {
        added.put("taken", day).put("passed", true);
        added.put("applied", applied.orElse(begins).toString());
        if (step.hasNonNull("exam")) {
          added.set("exam", step.get("exam"));
        }
        applied = Optional.empty();
      }
      case "LICENSE" ->
          added
              .put("status", "ACTIVE")
              .put("encumbered", false)
              .put("issued", day)
              .put("expires", "2090-12-31")
              .put("type", "RN")
              .put("jurisdiction", "US-TX");
      case "CERTIFY" ->
          added
              .put("status", "ACTIVE")
              .put("issued", day)
              .put("expires", "2090-12-31")
              .put("credential", step.path("through").path("credential").asText());
      default -> throw new AssertionError("A step of a kind that nobody has heard of: " + step);
    }
    // A record that serves several criteria is earned once.
    String earned =
        kind
            + " "
            + day
            + (kind.equals("SIT") ? step.path("exam") + step.path("criterion").asText() : "");
    if (LISTS.containsKey(kind) && done.add(earned)) {
      list(LISTS.get(kind)).add(added);
    }
    step.path("asked").forEach(question -> answer(question, step));
  }

  private ArrayNode list(String name) {
    return person.path(name) instanceof ArrayNode list ? list : person.putArray(name);
  }

  private void declare() {
    ObjectNode conduct = (ObjectNode) person.get("conduct");
    for (String declared : List.of("codeOfConductAccepted", "supervisorAttestation")) {
      if (conduct.has(declared)) {
        conduct.put(declared, true);
      }
    }
  }

  private void renew() {
    for (JsonNode license : person.path("licenses")) {
      if (license.path("status").asText().equals("ACTIVE") && license.hasNonNull("expires")) {
        ((ObjectNode) license).put("expires", "2090-12-31");
      }
    }
  }

  private void endJobs(LocalDate lastDay) {
    for (JsonNode job : person.path("employment")) {
      if (job.path("current").asBoolean()) {
        ((ObjectNode) job).put("current", false).put("to", lastDay.toString());
      }
    }
  }

  /** Adds one course for each missing amount, with exactly the hours of the step. */
  private void learn(JsonNode step, String day) {
    for (JsonNode part : step.path("missing")) {
      ObjectNode course = list("continuingEducation").addObject();
      course.put("completed", day);
      course.set("hours", part.path("shortfall").path("atMost"));
      String label = part.path("label").asText();
      ArrayNode topics = course.putArray("topics");
      topics.add("CASE_MANAGEMENT");
      if (label.contains("ethics")) {
        topics.add("ETHICS");
        course.putObject("topicHours").set("ETHICS", course.path("hours"));
      }
      if (label.contains("healthcare")) {
        topics.removeAll().add("HEALTHCARE");
      }
      course.put("provider", "ANCC");
    }
  }

  private void answer(JsonNode question, JsonNode step) {
    if (question.hasNonNull("ruling")) {
      person
          .withArray("rulings")
          .addObject()
          .put("key", question.path("key").asText())
          .put("answer", true);
      return;
    }
    String fact = question.path("fact").asText();
    String holder = fact.substring(0, fact.lastIndexOf('/'));
    String name = fact.substring(holder.length() + 1);
    if (holder.endsWith("/topicHours")) {
      ObjectNode course = (ObjectNode) person.at(holder.substring(0, holder.lastIndexOf('/')));
      course.withObject("/topicHours").set(name, course.path("hours"));
      return;
    }
    if (holder.isEmpty() || !(person.at(holder) instanceof ObjectNode record)) {
      replayed = false;
      return;
    }
    if (name.startsWith("history@")) {
      String day = name.substring("history@".length());
      record
          .withArray("history")
          .addObject()
          .put("status", "ACTIVE")
          .put("encumbered", false)
          .put("from", day)
          .put("to", day);
      return;
    }
    if (record.has(name)) {
      replayed &=
          !NOT_REPLAYED.contains(name) || record.path(name).asText().length() > "2026-05".length();
      return;
    }
    if (SINCE.matcher(fact).matches()) {
      record.put(name, "1990-01-01"); // held on every day that a question may name
      return;
    }
    if (NOT_REPLAYED.contains(name)) {
      replayed = false;
      return;
    }
    favor(record, name, step);
  }

  private void favor(ObjectNode record, String name, JsonNode step) {
    boolean socialWork = step.path("criterion").asText().contains("-SW-");
    switch (name) {
      case "type" -> record.put(name, socialWork ? "LCSW" : "RN");
      case "jurisdiction" -> record.put(name, "US-TX");
      case "status" -> record.put(name, "ACTIVE");
      case "expires" -> record.put(name, "2090-12-31");
      case "credential" -> record.put(name, step.path("criterion").asText().replaceAll("-.*", ""));
      case "level" -> record.put(name, "MASTER");
      case "field" -> record.put(name, socialWork ? "SOCIAL_WORK" : "NURSING");
      case "country" -> record.put(name, "US");
      case "areas" ->
          record
              .putArray(name)
              .add("DISABILITY_MANAGEMENT")
              .add("CASE_MANAGEMENT")
              .add("CASE_MANAGEMENT_ADMINISTRATION");
      case "caseManagement" -> record.put(name, !withoutAcm);
      case "approvedBy" -> record.putArray(name).add("ACMA").add("CCMC").add("NAHQ");
      case "hoursPerWeek", "caseManagementHoursPerWeek" -> record.put(name, MOST_HOURS);
      case "practicedAs" -> record.put(name, "RN");
      case "supervisorCredentials" -> record.putArray(name).add("CCM");
      case "purchasers" -> record.put(name, 3);
      case "category" -> record.put(name, "PRESENTATION");
      case "hours" -> record.put(name, 80);
      case "topics" -> record.putArray(name).add("CASE_MANAGEMENT").add("ETHICS");
      case "exam" -> record.put(name, EXAMS.get(step.path("criterion").asText()));
      case "encumbered", "selfEmployed", "felonyConviction", "licenseDiscipline" ->
          record.put(name, false);
      default -> record.put(name, true);
    }
  }
}

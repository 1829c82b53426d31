package org.licet.testkit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.json.CandidateReader;
import org.licet.json.InvalidCandidateException;

/**
 * Reads case files: YAML in which a case is a candidate with {@code on}, {@code expect} and {@code
 * why}.
 *
 * <p>A file is one case, several YAML documents of one case each, or a list under {@code cases}.
 * Facts under {@code given} are shared by all cases of the list; a key that a case has of its own
 * replaces the given one. Aliases are refused, as in candidates. Thread-safe.
 */
public final class CaseFiles {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private static final Set<String> EXPECTATION = Set.of("decision", "verdicts");

  private static final int LONGEST_SHOWN = 60;

  private CaseFiles() {}

  /**
   * What came of reading a file.
   *
   * @param cases its cases
   * @param equivalents changes to the rules of which it says that no candidate can tell them
   * @param problems what is wrong with those that could not be read
   */
  public record Reading(
      List<Case> cases, List<EquivalentChange> equivalents, List<CaseException> problems) {}

  /**
   * Reads the cases of a file.
   *
   * @param file the file's name, for messages
   * @throws CaseException if the text does not say cases
   */
  public static List<Case> read(String file, String text) {
    Reading reading = readAll(file, text);
    if (!reading.problems().isEmpty()) {
      throw reading.problems().get(0);
    }
    return reading.cases();
  }

  /**
   * Reads the cases of a file; one that cannot be read does not hide the others.
   *
   * @param file the file's name, for messages
   */
  public static Reading readAll(String file, String text) {
    List<Case> cases = new ArrayList<>();
    List<EquivalentChange> equivalents = new ArrayList<>();
    List<CaseException> problems = new ArrayList<>();
    List<ObjectNode> objects = objects(file, text, equivalents, problems);
    if (objects.size() > CaseText.MOST_CASES) {
      problems.add(CaseException.atLine(file, 1, CaseText.tooManyCases()));
      return new Reading(List.of(), List.copyOf(equivalents), List.copyOf(problems));
    }
    for (ObjectNode object : objects) {
      try {
        cases.add(one(file, object));
      } catch (CaseException e) {
        problems.add(e);
      }
    }
    Set<String> names = new LinkedHashSet<>();
    for (Case one : cases) {
      if (!names.add(one.name())) {
        problems.add(
            CaseException.in(file, one.name(), "", "two cases are called \"" + one.name() + "\""));
      }
    }
    return new Reading(List.copyOf(cases), List.copyOf(equivalents), List.copyOf(problems));
  }

  private static List<ObjectNode> objects(
      String file, String text, List<EquivalentChange> equivalents, List<CaseException> problems) {
    List<ObjectNode> objects = new ArrayList<>();
    try (JsonParser parser = CaseText.open(file, text, YAML.getFactory())) {
      YAML.readValues(parser, JsonNode.class)
          .readAll()
          .forEach(document -> document(file, document, objects, equivalents, problems));
    } catch (CaseException e) {
      problems.add(e);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      problems.add(
          new CaseException(
              file,
              line,
              "is no YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""),
              e));
    } catch (IOException e) {
      problems.add(new CaseException(file, 1, "cannot be read: " + e.getMessage(), e));
    }
    return objects;
  }

  private static void document(
      String file,
      JsonNode document,
      List<ObjectNode> objects,
      List<EquivalentChange> equivalents,
      List<CaseException> problems) {
    if (document.isNull() || document.isMissingNode()) {
      return;
    }
    if (!(document instanceof ObjectNode object)) {
      problems.add(new CaseException(file + " holds " + shown(document) + ", expected a case"));
      return;
    }
    if (object.has("equivalent")) {
      object.get("equivalent").forEach(one -> equivalent(file, one, equivalents, problems));
      return;
    }
    if (!object.has("cases")) {
      objects.add(object);
      return;
    }
    object
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!key.equals("cases") && !key.equals("given")) {
                problems.add(
                    CaseException.in(
                        file, "", key, "\"" + key + "\" is no key, expected given and cases"));
              }
            });
    long values = (long) count(object.get("given")) * object.get("cases").size();
    if (values > CaseText.MOST_VALUES) {
      problems.add(CaseException.atLine(file, 1, CaseText.tooMuch()));
      return;
    }
    for (JsonNode item : object.get("cases")) {
      if (item instanceof ObjectNode own) {
        ObjectNode whole = YAML.createObjectNode();
        if (object.get("given") instanceof ObjectNode given) {
          whole.setAll(given);
        }
        whole.setAll(own);
        objects.add(whole);
      } else {
        problems.add(
            new CaseException(file + " holds " + shown(item) + " under cases, expected a case"));
      }
    }
  }

  private static int count(@Nullable JsonNode node) {
    int count = 1;
    if (node != null) {
      for (JsonNode one : node) {
        count += count(one);
      }
    }
    return count;
  }

  private static String shown(JsonNode node) {
    String text = node.toString();
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "\u2026";
  }

  private static void equivalent(
      String file, JsonNode one, List<EquivalentChange> equivalents, List<CaseException> problems) {
    Optional<String> rule = text(one, "rule");
    Optional<String> change = text(one, "change");
    Optional<String> why = text(one, "why");
    if (rule.isPresent() && change.isPresent() && why.isPresent()) {
      equivalents.add(new EquivalentChange(rule.get(), change.get(), why.get()));
    } else {
      problems.add(
          CaseException.in(
              file,
              "",
              "equivalent",
              "a change under equivalent has rule, change and why, here stands " + shown(one)));
    }
  }

  private static Case one(String file, ObjectNode object) {
    String name = text(object, "case").or(() -> text(object, "id")).orElse("case " + file);
    Where where = new Where(file, name);
    JsonNode expect =
        Optional.ofNullable(object.get("expect"))
            .orElseThrow(() -> where.problem("", "expect is missing"));
    expect
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!EXPECTATION.contains(key)) {
                throw where.problem(
                    key, "expect has the key \"" + key + "\", expected decision and verdicts");
              }
            });
    ObjectNode facts = object.deepCopy();
    facts.remove(List.of("case", "on", "stage", "why", "expect"));
    if (!facts.has("id")) {
      facts.put("id", name);
    }
    try {
      return new Case(
          name,
          file,
          CandidateReader.read(facts),
          text(object, "stage").map(stage -> constant(where, "stage", Stage.class, stage)),
          date(
              where,
              text(object, "on")
                  .orElseThrow(
                      () ->
                          where.problem(
                              "", "on is missing, expected the date for which to judge"))),
          text(expect, "decision")
              .map(decision -> constant(where, "decision", Decision.class, decision)),
          verdicts(where, expect),
          text(object, "why").orElse(""));
    } catch (InvalidCandidateException e) {
      String key = e.pointer().substring(e.pointer().lastIndexOf('/') + 1);
      throw CaseException.in(file, name, key, e.pointer() + ": " + e.getMessage(), e);
    }
  }

  private record Where(String file, String name) {
    CaseException problem(String word, String detail) {
      return CaseException.in(file, name, word, detail);
    }
  }

  private static Map<String, Verdict> verdicts(Where where, JsonNode expect) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    Optional.ofNullable(expect.get("verdicts"))
        .ifPresent(
            all ->
                all.properties()
                    .forEach(
                        entry ->
                            verdicts.put(
                                entry.getKey(),
                                constant(
                                    where,
                                    entry.getKey(),
                                    Verdict.class,
                                    entry.getValue().asText()))));
    return verdicts;
  }

  private static Optional<String> text(JsonNode object, String key) {
    return Optional.ofNullable(object.get(key)).map(JsonNode::asText);
  }

  private static LocalDate date(Where where, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw CaseException.in(
          where.file(),
          where.name(),
          text,
          "on is \"" + text + "\", expected a date such as 2026-11-23",
          e);
    }
  }

  private static <E extends Enum<E>> E constant(
      Where where, String key, Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                where.problem(
                    text,
                    key
                        + " is \""
                        + text
                        + "\", expected one of "
                        + Arrays.toString(type.getEnumConstants())));
  }
}

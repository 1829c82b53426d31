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
 * replaces the given one. Thread-safe.
 */
public final class CaseFiles {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private static final Set<String> EXPECTATION = Set.of("decision", "verdicts");

  private CaseFiles() {}

  /**
   * Reads the cases of a file.
   *
   * @param file the file's name, for messages
   * @throws CaseException if the text does not say cases
   */
  public static List<Case> read(String file, String text) {
    List<Case> cases = new ArrayList<>();
    try (JsonParser parser = YAML.getFactory().createParser(text)) {
      YAML.readValues(parser, JsonNode.class)
          .readAll()
          .forEach(document -> cases.addAll(document(file, document)));
    } catch (JsonProcessingException e) {
      throw new CaseException(file + " is no YAML: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new CaseException(file + " cannot be read: " + e.getMessage(), e);
    }
    Set<String> names = new LinkedHashSet<>();
    for (Case one : cases) {
      if (!names.add(one.name())) {
        throw new CaseException(file + ": two cases are called \"" + one.name() + "\"");
      }
    }
    return cases;
  }

  private static List<Case> document(String file, JsonNode document) {
    if (!(document instanceof ObjectNode object)) {
      throw new CaseException(file + " holds " + document + ", expected a case");
    }
    if (!object.has("cases")) {
      return List.of(one(file, object));
    }
    List<Case> cases = new ArrayList<>();
    for (JsonNode item : object.get("cases")) {
      if (!(item instanceof ObjectNode own)) {
        throw new CaseException(file + " holds " + item + " under cases, expected a case");
      }
      ObjectNode whole = YAML.createObjectNode();
      if (object.get("given") instanceof ObjectNode given) {
        whole.setAll(given);
      }
      whole.setAll(own);
      cases.add(one(file, whole));
    }
    return cases;
  }

  private static Case one(String file, ObjectNode object) {
    String name = text(object, "case").or(() -> text(object, "id")).orElse("case " + file);
    String where = file + ", \"" + name + "\": ";
    JsonNode expect =
        Optional.ofNullable(object.get("expect"))
            .orElseThrow(() -> new CaseException(where + "expect is missing"));
    expect
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!EXPECTATION.contains(key)) {
                throw new CaseException(
                    where + "expect has the key \"" + key + "\", expected decision and verdicts");
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
                          new CaseException(
                              where + "on is missing, expected the date for which to judge"))),
          text(expect, "decision")
              .map(decision -> constant(where, "decision", Decision.class, decision)),
          verdicts(where, expect),
          text(object, "why").orElse(""));
    } catch (InvalidCandidateException e) {
      throw new CaseException(where + e.pointer() + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, Verdict> verdicts(String where, JsonNode expect) {
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

  private static LocalDate date(String where, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new CaseException(
          where + "on is \"" + text + "\", expected a date such as 2026-11-23", e);
    }
  }

  private static <E extends Enum<E>> E constant(
      String where, String key, Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new CaseException(
                    where
                        + key
                        + " is \""
                        + text
                        + "\", expected one of "
                        + Arrays.toString(type.getEnumConstants())));
  }
}

package org.licet.testkit.internal.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.json.CandidateReader;
import org.licet.json.InvalidCandidateException;
import org.licet.testkit.Case;
import org.licet.testkit.CaseException;

/** Parses the object of one case. Thread-safe. */
public final class CaseParser {

  private static final Set<String> EXPECTATION = Set.of("decision", "verdicts");

  private CaseParser() {}

  /**
   * Returns the case that an object describes.
   *
   * @throws CaseException if the object does not describe a case
   */
  public static Case parse(String file, ObjectNode object) {
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
                    key, "expect contains the key \"" + key + "\", expected decision or verdicts");
              }
            });
    ObjectNode facts = object.deepCopy();
    facts.remove(List.of("case", "on", "stage", "why", "expect"));
    if (!facts.has("id")) {
      facts.put("id", name);
    }
    try {
      return Case.builder()
          .name(name)
          .file(file)
          .candidate(CandidateReader.read(facts))
          .stage(text(object, "stage").map(stage -> constant(where, "stage", Stage.class, stage)))
          .on(
              date(
                  where,
                  text(object, "on")
                      .orElseThrow(
                          () ->
                              where.problem("", "on is missing, expected the date of evaluation"))))
          .decision(
              text(expect, "decision")
                  .map(decision -> constant(where, "decision", Decision.class, decision)))
          .verdicts(verdicts(where, expect))
          .why(text(object, "why").orElse(""))
          .build();
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
                                entry.getKey(), verdict(where, entry.getKey(), entry.getValue()))));
    return verdicts;
  }

  private static Verdict verdict(Where where, String criterion, JsonNode value) {
    if (value.isBoolean()) {
      throw where.problem(
          criterion,
          criterion
              + " is a word that YAML reads as "
              + value.asText()
              + ", such as YES or NO, expected one of "
              + Arrays.toString(Verdict.values()));
    }
    return constant(where, criterion, Verdict.class, value.asText());
  }

  static Optional<String> text(JsonNode object, String key) {
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

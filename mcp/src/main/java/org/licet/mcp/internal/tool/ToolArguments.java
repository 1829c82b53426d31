package org.licet.mcp.internal.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateValues;
import org.licet.json.internal.advice.Nearest;
import org.licet.workbench.Main;

/**
 * The arguments of one call. Every method throws {@link RefusedCallException} if a value is of no
 * use. Not thread-safe.
 */
final class ToolArguments {

  private static final int YEARS = 10;
  private static final List<String> LANGUAGES = List.of("en", "es");

  private final ToolParameters parameters;
  private final Map<String, Object> given;

  ToolArguments(ToolParameters parameters, Map<String, Object> given) {
    this.parameters = parameters;
    this.given = given;
  }

  /** Checks that each argument is known, and that none is missing. */
  void check() {
    for (String name : given.keySet()) {
      if (!parameters.names().contains(name)) {
        throw refused(
            name,
            "The tool has no such argument. The arguments are "
                + String.join(", ", parameters.names())
                + "."
                + advice(name, parameters.names()));
      }
    }
    for (String name : parameters.required()) {
      if (value(name).isNull()) {
        throw refused(name, "The argument is missing.");
      }
    }
    language();
  }

  /** Returns the value of an argument; null if it is absent. */
  JsonNode value(String name) {
    return RulesJson.JSON.valueToTree(given.get(name));
  }

  /** Returns the candidate, which may also be given as text. */
  Candidate candidate() {
    JsonNode value = value(ToolParameters.CANDIDATE);
    if (value.isTextual()) {
      return CandidateReader.readOne(value.textValue());
    }
    if (value instanceof ObjectNode object) {
      return CandidateReader.read(object);
    }
    throw refused(ToolParameters.CANDIDATE, "Expected a JSON object.");
  }

  /** Returns a text; empty if it is absent. */
  Optional<String> text(String name) {
    JsonNode value = value(name);
    if (value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw refused(name, "The value is " + value + ". Expected a text.");
    }
    return Optional.of(value.textValue().strip());
  }

  /** Returns whether an argument is true. */
  boolean isTrue(String name) {
    JsonNode value = value(name);
    if (!value.isNull() && !value.isBoolean()) {
      throw refused(name, "The value is " + value + ". Expected true or false.");
    }
    return value.asBoolean(false);
  }

  /** Returns the day of evaluation. */
  LocalDate on() {
    return day(ToolParameters.ON).orElseThrow();
  }

  /** Returns a day; empty if it is absent. */
  Optional<LocalDate> day(String name) {
    return text(name)
        .map(
            text -> {
              try {
                LocalDate day = LocalDate.parse(text);
                if (day.isBefore(Main.FIRST_DAY) || day.isAfter(Main.LAST_DAY)) {
                  throw refused(
                      name,
                      "%s is out of range. Expected a date from %s to %s."
                          .formatted(text, Main.FIRST_DAY, Main.LAST_DAY));
                }
                return day;
              } catch (DateTimeParseException e) {
                throw refused(
                    name,
                    "\"%s\" is not a date. Expected one such as 2026-11-23.%s"
                        .formatted(text, CandidateValues.dateAdvice(text)));
              }
            });
  }

  /** Returns the last day of an outlook: ten years ahead, if none is given. */
  LocalDate until(LocalDate on) {
    LocalDate ahead = on.plusYears(YEARS).minusDays(1);
    LocalDate last =
        day(ToolParameters.UNTIL).orElse(ahead.isAfter(Main.LAST_DAY) ? Main.LAST_DAY : ahead);
    if (last.isBefore(on)) {
      throw refused(
          ToolParameters.UNTIL, "%s is before the day of evaluation, %s.".formatted(last, on));
    }
    return last;
  }

  /** Returns the credential. The case of letters does not matter. */
  String credential(Evaluator evaluator) {
    String name = text(ToolParameters.CREDENTIAL).orElseThrow();
    List<String> known = evaluator.credentials();
    return known.stream()
        .filter(one -> one.equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> unknown(ToolParameters.CREDENTIAL, "credential", name, known));
  }

  /** Returns the stage that is given, or the one that fits the candidate. */
  Stage stage(Evaluator evaluator, Candidate candidate, String credential, LocalDate on) {
    List<Stage> stages = evaluator.stages(credential);
    Optional<String> name = text(ToolParameters.STAGE);
    if (name.isEmpty()) {
      return evaluator.watch(on, on).stageOf(candidate, credential);
    }
    return stages.stream()
        .filter(stage -> stage.name().equalsIgnoreCase(name.get()))
        .findFirst()
        .orElseThrow(
            () ->
                unknown(
                    ToolParameters.STAGE,
                    "stage of " + credential,
                    name.get(),
                    stages.stream().map(Stage::name).toList()));
  }

  /** Returns the language of texts. */
  Locale language() {
    Optional<String> tag = text(ToolParameters.LANGUAGE);
    tag.filter(one -> !LANGUAGES.contains(one))
        .ifPresent(
            one -> {
              throw unknown(ToolParameters.LANGUAGE, "language", one, LANGUAGES);
            });
    return tag.filter(one -> !one.equals("en")).map(Locale::forLanguageTag).orElse(Locale.ROOT);
  }

  /** Returns the language for a fault, also if the fault is the language. */
  Locale readableLanguage() {
    return "es".equals(given.get(ToolParameters.LANGUAGE))
        ? Locale.forLanguageTag("es")
        : Locale.ROOT;
  }

  static RefusedCallException unknown(
      String argument, String kind, String name, Collection<String> known) {
    return refused(
        argument,
        "There is no %s %s. Expected one of %s.%s"
            .formatted(kind, name, String.join(", ", known), advice(name, known)));
  }

  static RefusedCallException refused(String argument, String message) {
    return new RefusedCallException("/" + argument, message);
  }

  static String advice(String name, Collection<String> known) {
    return Nearest.to(name, known).map(near -> "\nMaybe you mean " + near + ".").orElse("");
  }
}

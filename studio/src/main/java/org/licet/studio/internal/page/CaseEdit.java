package org.licet.studio.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.testkit.Case;
import org.licet.testkit.CaseFiles;
import org.licet.testkit.CaseWriter;

/**
 * Changes one value of a case in the text of its file, and nothing else. Each edit is verified: the
 * changed text is read again, and must be the same cases but for that value. Immutable and
 * thread-safe.
 */
final class CaseEdit {

  /** Texts that need no quotes in YAML, and mean nothing else in it. */
  private static final Pattern PLAIN =
      Pattern.compile("(?!(?i:true|false|yes|no|on|off|null)$)[A-Za-z][\\w .()/'+-]*[\\w.)]");

  private final String file;
  private final String text;
  private final CaseFiles.Reading read;
  private final Case one;
  private final Optional<WrittenCase> written;

  private CaseEdit(String file, String text, CaseFiles.Reading read, Case one) {
    this.file = file;
    this.text = text;
    this.read = read;
    this.one = one;
    this.written = WrittenCase.of(text, one.name());
  }

  /** Returns the edits of a case; empty if the file does not contain it. */
  static Optional<CaseEdit> of(String file, String text, String name) {
    CaseFiles.Reading read = CaseFiles.readAll(file, text);
    return read.cases().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .map(one -> new CaseEdit(file, text, read, one));
  }

  Case before() {
    return one;
  }

  /** Returns the text with another expected decision. */
  Optional<String> decision(Decision decision) {
    return set(
        List.of("expect", "decision"),
        decision.name(),
        builder -> builder.decision(Optional.of(decision)));
  }

  /** Returns the text without an expected decision. */
  Optional<String> anyDecision() {
    return removed(List.of("expect", "decision"), builder -> builder.decision(Optional.empty()));
  }

  /** Returns the text with another expected verdict. */
  Optional<String> verdict(String criterion, Verdict verdict) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>(one.verdicts());
    verdicts.put(criterion, verdict);
    return set(
        List.of("expect", "verdicts", criterion),
        verdict.name(),
        builder -> builder.verdicts(verdicts));
  }

  /** Returns the text without an expected verdict on a criterion. */
  Optional<String> anyVerdict(String criterion) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>(one.verdicts());
    verdicts.remove(criterion);
    List<String> path = List.of("expect", "verdicts", criterion);
    return removed(
        verdicts.isEmpty() ? path.subList(0, 2) : path, builder -> builder.verdicts(verdicts));
  }

  /** Returns the text with another stage. */
  Optional<String> stage(Stage stage) {
    return set(List.of("stage"), stage.name(), builder -> builder.stage(Optional.of(stage)));
  }

  /** Returns the text without a stage, so that the usual one counts. */
  Optional<String> usualStage() {
    return removed(List.of("stage"), builder -> builder.stage(Optional.empty()));
  }

  /** Returns the text with another name. */
  Optional<String> name(String name) {
    return set(List.of("case"), scalar(name), builder -> builder.name(name.strip()));
  }

  /** Returns the text with another reason. */
  Optional<String> why(String why) {
    return set(List.of("why"), scalar(why), builder -> builder.why(why.strip()));
  }

  /** Returns the text with another date. */
  Optional<String> on(String day) {
    try {
      LocalDate on = LocalDate.parse(day);
      return set(List.of("on"), day, builder -> builder.on(on));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the text with a fact of the candidate.
   *
   * @param path the keys and positions of the fact, such as {@code employment, 0, fullTime}
   * @throws org.licet.json.InvalidCandidateException if a candidate cannot have the value
   */
  Optional<String> fact(List<String> path, JsonNode value) {
    ObjectNode facts = CandidateWriter.toJson(one.candidate());
    JsonNode at = facts;
    for (int i = 0; i < path.size() - 1; i++) {
      at = child(at, path.get(i), path.get(i + 1));
    }
    if (!(at instanceof ObjectNode record)) {
      return Optional.empty();
    }
    record.set(path.get(path.size() - 1), value);
    Candidate changed = CandidateReader.read(facts);
    return set(path, yaml(value), builder -> builder.candidate(changed));
  }

  /** Returns the value of a step, which is added if it is missing. */
  private static JsonNode child(JsonNode parent, String step, String next) {
    if (parent instanceof ObjectNode object) {
      JsonNode known = object.get(step);
      if (known != null) {
        return known;
      }
      return next.equals(WrittenCase.NEW) ? object.putArray(step) : object.putObject(step);
    }
    return step.equals(WrittenCase.NEW)
        ? ((ArrayNode) parent).addObject()
        : parent.path(Integer.parseInt(step));
  }

  /** Returns a value as YAML within braces. */
  private static String yaml(JsonNode value) {
    if (value.isArray()) {
      return "[" + String.join(", ", value.valueStream().map(CaseEdit::yaml).toList()) + "]";
    }
    return value.isTextual() && !isDate(value.asText()) ? scalar(value.asText()) : value.asText();
  }

  private static boolean isDate(String text) {
    return text.matches("\\d{4}(-\\d{2}){0,2}");
  }

  private static String scalar(String text) {
    String stripped = text.strip();
    return PLAIN.matcher(stripped).matches()
        ? stripped
        : '"' + stripped.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private Optional<String> set(
      List<String> path, String value, UnaryOperator<Case.Builder> change) {
    return written
        .flatMap(where -> where.with(path, value))
        .filter(changed -> isOnly(changed, change));
  }

  private Optional<String> removed(List<String> path, UnaryOperator<Case.Builder> change) {
    return written.flatMap(where -> where.without(path)).filter(changed -> isOnly(changed, change));
  }

  private boolean isOnly(String changed, UnaryOperator<Case.Builder> change) {
    CaseFiles.Reading after = CaseFiles.readAll(file, changed);
    List<Case> others = new ArrayList<>(read.cases());
    List<Case> left = new ArrayList<>(after.cases());
    int at = others.indexOf(one);
    if (left.size() != others.size() || !after.problems().equals(read.problems())) {
      return false;
    }
    Case expected = change.apply(others.remove(at).toBuilder()).build();
    // The written form has no key of the candidate, which may follow from the name of the case.
    return CaseWriter.toItem(left.remove(at)).equals(CaseWriter.toItem(expected))
        && left.equals(others);
  }
}

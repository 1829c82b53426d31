package org.licet.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Verification;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Failure;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Part;
import org.licet.evaluation.Quantity;
import org.licet.evaluation.Question;
import org.licet.evaluation.Range;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.ScreeningResult;
import org.licet.evaluation.Source;
import org.licet.json.internal.evaluation.JsonOutput;
import org.licet.json.internal.evaluation.JsonStyle;
import org.licet.json.internal.evaluation.Members;
import org.licet.json.internal.evaluation.WrittenSources;
import org.licet.json.internal.value.Numbers;

/**
 * Writes evaluations and failures as JSON objects. Equal input gives equal bytes. Texts are in
 * English, or in the language that the caller names. Everything else is the same in every language.
 * Thread-safe.
 */
public final class EvaluationWriter {

  private static final int TYPICAL_LENGTH = 8192;
  private static final JsonMapper TREES = JsonMapper.builder().build();
  private static final WrittenSources SOURCES =
      new WrittenSources(source -> line(Locale.ROOT, json -> write(source, json)));

  private EvaluationWriter() {}

  interface Writing {
    void to(JsonOutput json) throws IOException;
  }

  /** Returns the evaluation as one line of JSON. */
  public static String toLine(Evaluation evaluation) {
    return toLine(evaluation, Locale.ROOT);
  }

  /** Returns the evaluation as one line of JSON with texts in a language. */
  public static String toLine(Evaluation evaluation, Locale locale) {
    return line(locale, json -> write(evaluation, json));
  }

  /** Returns the evaluation as one line of JSON in a form. */
  public static String toLine(Evaluation evaluation, EvaluationFormat format) {
    return line(format.style(), json -> write(evaluation, json));
  }

  /**
   * Returns the shared sources of a form as one line of JSON, the first line of a file. {@link
   * EvaluationReader#sources} reads it.
   */
  public static String sourcesLine(EvaluationFormat format) {
    return line(
        JsonStyle.of(Locale.ROOT),
        json -> {
          json.writeStartObject();
          list(json, "sources", format.sources(), EvaluationWriter::write);
          json.writeEndObject();
        });
  }

  /** Returns the failure as one line of JSON. */
  public static String toLine(Failure failure) {
    return line(Locale.ROOT, json -> write(failure, json));
  }

  /**
   * Writes a screening result, an evaluation or a failure, as one line of JSON and a line feed.
   *
   * @throws IOException if writing fails
   */
  public static void writeLine(ScreeningResult result, Writer to) throws IOException {
    writeLine(result, to, Locale.ROOT);
  }

  /**
   * Writes a screening result as one line of JSON and a line feed, with texts in a language.
   *
   * @throws IOException if writing fails
   */
  public static void writeLine(ScreeningResult result, Writer to, Locale locale)
      throws IOException {
    writeLine(result, to, EvaluationFormat.standard().locale(locale));
  }

  /**
   * Writes a screening result as one line of JSON and a line feed, in a form.
   *
   * @throws IOException if writing fails
   */
  public static void writeLine(ScreeningResult result, Writer to, EvaluationFormat format)
      throws IOException {
    try (JsonOutput json = JsonOutput.to(to, format.style())) {
      if (result instanceof ScreeningResult.Evaluated evaluated) {
        write(evaluated.evaluation(), json);
      } else if (result instanceof ScreeningResult.Failed failed) {
        write(failed.failure(), json);
      }
    }
    to.write('\n');
  }

  /** Returns the evaluation as a JSON object. */
  public static ObjectNode toJson(Evaluation evaluation) {
    return tree(json -> write(evaluation, json));
  }

  /** Returns the failure as a JSON object. */
  public static ObjectNode toJson(Failure failure) {
    return tree(json -> write(failure, json));
  }

  static String line(Locale locale, Writing writing) {
    return line(JsonStyle.of(locale), writing);
  }

  private static String line(JsonStyle style, Writing writing) {
    CharArrayWriter line = new CharArrayWriter(TYPICAL_LENGTH);
    try (JsonOutput json = JsonOutput.to(line, style)) {
      writing.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory can always be written", e);
    }
    return line.toString();
  }

  private static ObjectNode tree(Writing writing) {
    try (TokenBuffer tokens = new TokenBuffer(TREES, false)) {
      writing.to(new JsonOutput(tokens, Locale.ROOT));
      return TREES.readTree(tokens.asParser());
    } catch (IOException e) {
      throw new UncheckedIOException("A buffer can always be written", e);
    }
  }

  private static void write(Failure failure, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("candidate", failure.candidate().orElse(null));
    json.writeFieldName("error");
    writeFault(failure, json);
    if (!failure.others().isEmpty()) {
      json.writeArrayFieldStart("errors");
      writeFault(failure, json);
      for (Failure other : failure.others()) {
        writeFault(other, json);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void writeFault(Failure failure, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("message", failure.message());
    if (failure.pointer().isPresent()) {
      json.writeStringField("pointer", failure.pointer().get());
    }
    if (failure.rule().isPresent()) {
      json.writeStringField("rule", failure.rule().get());
    }
    json.writeEndObject();
  }

  static void write(Evaluation evaluation, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("candidate", evaluation.candidate());
    json.writeStringField("credential", evaluation.credential());
    json.writeStringField("stage", evaluation.stage().name());
    json.writeStringField("on", evaluation.on().toString());
    json.writeStringField("decision", evaluation.decision().name());
    if (json.includes(Members.ALL)) {
      if (evaluation.ruleset().isPresent()) {
        json.writeFieldName("ruleset");
        write(evaluation.ruleset().get(), json);
      } else {
        json.writeNullField("ruleset");
      }
      writeTerms(evaluation, json);
    }
    if (json.includes(Members.OF_REASONS) && evaluation.reason().isPresent()) {
      json.writeText("reason", evaluation.reason().get());
    }
    if (json.includes(Members.OF_VERDICTS)) {
      list(json, "findings", evaluation.findings(), EvaluationWriter::write);
    }
    if (json.includes(Members.ALL) && evaluation.requirement().isPresent()) {
      json.writeFieldName("requirement");
      write(evaluation.requirement().get(), json);
    }
    if (json.includes(Members.OF_VERDICTS)) {
      list(json, "questions", evaluation.questions(), EvaluationWriter::write);
    }
    json.writeEndObject();
  }

  /** Writes the policy and the assumed facts under which the evaluation was made. */
  private static void writeTerms(Evaluation evaluation, JsonOutput json) throws IOException {
    if (!evaluation.policy().isEmpty()) {
      json.writeFieldName("policy");
      VerificationPolicyWriter.write(evaluation.policy(), json);
    }
    if (!evaluation.assumedFacts().isEmpty()) {
      json.writeFieldName("assumedFacts");
      AssumedFactsWriter.write(evaluation.assumedFacts(), json);
    }
  }

  interface Item<T> {
    void write(T item, JsonOutput json) throws IOException;
  }

  static <T> void list(JsonOutput json, String name, List<T> items, Item<T> item)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T one : items) {
      item.write(one, json);
    }
    json.writeEndArray();
  }

  static void write(RulesetReference ruleset, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("credential", ruleset.credential());
    json.writeStringField("effectiveFrom", ruleset.effectiveFrom().toString());
    json.writeStringField("confidence", ruleset.confidence().name());
    json.writeStringField("fingerprint", ruleset.fingerprint());
    if (!ruleset.uses().isEmpty()) {
      list(json, "uses", ruleset.uses(), EvaluationWriter::write);
    }
    json.writeEndObject();
  }

  private static void write(Finding finding, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("criterion", finding.criterion());
    json.writeStringField("verdict", finding.verdict().name());
    if (json.includes(Members.ALL)) {
      writeAll(finding, json);
    } else if (json.includes(Members.OF_REASONS)) {
      json.writeText("reason", finding.reason());
      list(json, "parts", finding.explanation().parts(), EvaluationWriter::write);
    }
    json.writeEndObject();
  }

  private static void writeAll(Finding finding, JsonOutput json) throws IOException {
    Finding.Explanation explanation = finding.explanation();
    json.writeText("title", finding.title());
    json.writeText("reason", explanation.reason());
    list(json, "parts", explanation.parts(), EvaluationWriter::write);
    list(json, "evidence", explanation.evidence(), EvaluationWriter::write);
    list(
        json,
        "questions",
        explanation.questions(),
        (question, to) -> write(question, finding.criterion(), to));
    list(json, "sources", explanation.sources(), EvaluationWriter::writeOrNumber);
    json.writeStringField("rule", finding.rule());
    if (finding.informational()) {
      json.writeBooleanField("informational", true);
    }
    if (finding.preferred()) {
      json.writeBooleanField("preferred", true);
    }
    if (finding.asOf().isPresent()) {
      json.writeStringField("asOf", finding.asOf().get().toString());
    }
    if (finding.ruleset().isPresent()) {
      json.writeFieldName("ruleset");
      write(finding.ruleset().get(), json);
    }
  }

  static void write(Part part, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeText("label", part.label());
    if (part.required().isPresent()) {
      json.writeFieldName("required");
      write(part.required().get(), json);
    }
    if (part.limit().isPresent()) {
      json.writeFieldName("limit");
      write(part.limit().get(), json);
    }
    range(json, "found", part.found());
    if (part.shortfall().isPresent()) {
      json.writeObjectFieldStart("shortfall");
      bounds(part.shortfall().get(), json);
      json.writeStringField("unit", part.unit().code());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void write(Quantity quantity, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeFieldName("amount");
    Numbers.write(quantity.amount(), json);
    json.writeStringField("unit", quantity.unit().code());
    json.writeEndObject();
  }

  private static void range(JsonOutput json, String name, Range range) throws IOException {
    json.writeObjectFieldStart(name);
    bounds(range, json);
    json.writeEndObject();
  }

  private static void bounds(Range range, JsonOutput json) throws IOException {
    json.writeFieldName("atLeast");
    Numbers.write(range.atLeast(), json);
    if (range.atMost().isPresent()) {
      json.writeFieldName("atMost");
      Numbers.write(range.atMost().get(), json);
    }
  }

  private static void write(Evidence evidence, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("fact", evidence.fact());
    if (evidence.counted().isPresent()) {
      range(json, "counted", evidence.counted().get());
    }
    json.writeText("because", evidence.because());
    if (!evidence.verified().isUnknown()) {
      json.writeFieldName("verified");
      write(evidence.verified(), json);
    }
    json.writeEndObject();
  }

  private static void write(Verification verified, JsonOutput json) throws IOException {
    json.writeStartObject();
    if (verified.by() instanceof Fact.Known<String> by) {
      json.writeStringField("by", by.value());
    }
    if (verified.on() instanceof Fact.Known<PartialDate> on) {
      json.writeStringField("on", on.value().toString());
    }
    if (verified.reference() instanceof Fact.Known<String> reference) {
      json.writeStringField("reference", reference.value());
    }
    json.writeEndObject();
  }

  /**
   * Writes a question.
   *
   * @param criterion the id of the criterion that asks it
   */
  static void write(Question question, String criterion, JsonOutput json) throws IOException {
    json.writeStartObject();
    fields(question, question.key(criterion), json);
    json.writeEndObject();
  }

  private static void write(OpenQuestion open, JsonOutput json) throws IOException {
    json.writeStartObject();
    fields(open.question(), open.key(), json);
    list(json, "criteria", open.criteria(), (criterion, to) -> to.writeString(criterion));
    json.writeEndObject();
  }

  private static void fields(Question question, String key, JsonOutput json) throws IOException {
    if (question instanceof Question.OfCandidate asked) {
      json.writeStringField("fact", asked.fact());
    } else if (question instanceof Question.OfIssuer asked) {
      json.writeStringField("ruling", asked.ruling());
    }
    if (hasKey(question)) {
      json.writeStringField("key", key);
    }
    if (json.includes(Members.OF_REASONS)) {
      json.writeText("ask", question.ask());
      write(question.answer(), json);
    }
  }

  private static void write(AnswerType answer, JsonOutput json) throws IOException {
    json.writeFieldName("answer");
    json.writeStartObject();
    json.writeStringField("type", answer.kind().name());
    if (!answer.codes().isEmpty()) {
      list(json, "codes", answer.codes(), (code, to) -> to.writeString(code));
    }
    if (answer.unit().isPresent()) {
      json.writeStringField("unit", answer.unit().get());
    }
    if (answer.atLeast().isPresent()) {
      json.writeFieldName("atLeast");
      Numbers.write(answer.atLeast().get(), json);
    }
    if (answer.atMost().isPresent()) {
      json.writeFieldName("atMost");
      Numbers.write(answer.atMost().get(), json);
    }
    json.writeEndObject();
  }

  /** Returns false for a question to an issuing body that was stored before it had a key. */
  private static boolean hasKey(Question question) {
    return !(question instanceof Question.OfIssuer asked) || !asked.matter().isEmpty();
  }

  private static void writeOrNumber(Source source, JsonOutput json) throws IOException {
    Integer number = json.number(source);
    if (number != null) {
      json.writeNumber(number);
    } else if (json.isOfCharacters()) {
      json.writeRawValue(SOURCES.of(source));
    } else {
      write(source, json);
    }
  }

  private static void write(Source source, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("document", source.document());
    if (source.url().isPresent()) {
      json.writeStringField("url", source.url().get());
    }
    if (source.asOf().isPresent()) {
      json.writeStringField("asOf", source.asOf().get().toString());
    }
    json.writeStringField("confidence", source.confidence().name());
    if (source.conflict()) {
      json.writeBooleanField("conflict", true);
    }
    json.writeEndObject();
  }

  private static void write(Requirement requirement, JsonOutput json) throws IOException {
    if (requirement instanceof Requirement.Criterion criterion) {
      json.writeString(criterion.id());
      return;
    }
    json.writeStartObject();
    if (requirement instanceof Requirement.AllOf all) {
      list(json, "allOf", all.items(), EvaluationWriter::write);
    } else if (requirement instanceof Requirement.AnyOf any) {
      list(json, "anyOf", any.items(), EvaluationWriter::write);
    } else if (requirement instanceof Requirement.AtLeast some) {
      json.writeNumberField("atLeast", some.count());
      list(json, "of", some.items(), EvaluationWriter::write);
    }
    json.writeEndObject();
  }
}

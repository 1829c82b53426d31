package org.licet.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Failure;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.ScreeningResult;
import org.licet.json.internal.evaluation.FindingJson;
import org.licet.json.internal.evaluation.JsonOutput;
import org.licet.json.internal.evaluation.Members;
import org.licet.json.internal.evaluation.QuestionJson;
import org.licet.json.internal.evaluation.RulesetJson;

/**
 * Writes evaluations and failures as JSON objects. Equal input gives equal bytes. Texts are in
 * English, or in the language that the caller names. Everything else is the same in every language.
 * Thread-safe.
 */
public final class EvaluationWriter {

  private static final JsonMapper TREES = JsonMapper.builder().build();

  private EvaluationWriter() {}

  /** Returns the evaluation as one line of JSON. */
  public static String toLine(Evaluation evaluation) {
    return toLine(evaluation, Locale.ROOT);
  }

  /** Returns the evaluation as one line of JSON with texts in a language. */
  public static String toLine(Evaluation evaluation, Locale locale) {
    return JsonOutput.line(locale, json -> write(evaluation, json));
  }

  /** Returns the evaluation as one line of JSON in a form. */
  public static String toLine(Evaluation evaluation, EvaluationFormat format) {
    return JsonOutput.line(format.style(), json -> write(evaluation, json));
  }

  /**
   * Returns the shared sources of a form as one line of JSON, the first line of a file. {@link
   * EvaluationReader#sources} reads it.
   */
  public static String sourcesLine(EvaluationFormat format) {
    return JsonOutput.line(
        Locale.ROOT,
        json -> {
          json.writeStartObject();
          json.writeList("sources", format.sources(), FindingJson::write);
          json.writeEndObject();
        });
  }

  /** Returns the failure as one line of JSON. */
  public static String toLine(Failure failure) {
    return JsonOutput.line(Locale.ROOT, json -> write(failure, json));
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

  private static ObjectNode tree(JsonOutput.Line line) {
    try (TokenBuffer tokens = new TokenBuffer(TREES, false)) {
      line.write(new JsonOutput(tokens, Locale.ROOT));
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
        RulesetJson.write(evaluation.ruleset().get(), json);
      } else {
        json.writeNullField("ruleset");
      }
      writeTerms(evaluation, json);
    }
    if (json.includes(Members.OF_REASONS) && evaluation.reason().isPresent()) {
      json.writeText("reason", evaluation.reason().get());
    }
    if (json.includes(Members.OF_VERDICTS)) {
      json.writeList("findings", evaluation.findings(), FindingJson::write);
    }
    if (json.includes(Members.ALL) && evaluation.requirement().isPresent()) {
      json.writeFieldName("requirement");
      write(evaluation.requirement().get(), json);
    }
    if (json.includes(Members.OF_VERDICTS)) {
      json.writeList("questions", evaluation.questions(), QuestionJson::write);
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

  private static void write(Requirement requirement, JsonOutput json) throws IOException {
    if (requirement instanceof Requirement.Criterion criterion) {
      json.writeString(criterion.id());
      return;
    }
    json.writeStartObject();
    if (requirement instanceof Requirement.AllOf all) {
      json.writeList("allOf", all.items(), EvaluationWriter::write);
    } else if (requirement instanceof Requirement.AnyOf any) {
      json.writeList("anyOf", any.items(), EvaluationWriter::write);
    } else if (requirement instanceof Requirement.AtLeast some) {
      json.writeNumberField("atLeast", some.count());
      json.writeList("of", some.items(), EvaluationWriter::write);
    }
    json.writeEndObject();
  }
}

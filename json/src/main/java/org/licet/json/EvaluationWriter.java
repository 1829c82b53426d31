package org.licet.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Failure;
import org.licet.evaluation.ScreeningResult;
import org.licet.json.internal.evaluation.JsonOutput;
import org.licet.json.internal.evaluation.JsonStyle;

/**
 * Writes evaluations and failures as JSON objects. Equal input gives equal bytes. Texts are in
 * English, or in the language that the caller names. Everything else is the same in every language.
 * Thread-safe.
 */
public final class EvaluationWriter {

  private static final int TYPICAL_LENGTH = 8192;
  private static final JsonMapper TREES = JsonMapper.builder().build();

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
    return line(locale, json -> EvaluationJson.write(evaluation, json));
  }

  /** Returns the evaluation as one line of JSON in a form. */
  public static String toLine(Evaluation evaluation, EvaluationFormat format) {
    return line(format.style(), json -> EvaluationJson.write(evaluation, json));
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
          json.writeList("sources", format.sources(), FindingJson::write);
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
        EvaluationJson.write(evaluated.evaluation(), json);
      } else if (result instanceof ScreeningResult.Failed failed) {
        write(failed.failure(), json);
      }
    }
    to.write('\n');
  }

  /** Returns the evaluation as a JSON object. */
  public static ObjectNode toJson(Evaluation evaluation) {
    return tree(json -> EvaluationJson.write(evaluation, json));
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
}

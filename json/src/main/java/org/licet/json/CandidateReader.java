package org.licet.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Failure;

/**
 * Reads candidates from JSON, JSON Lines and YAML.
 *
 * <p>Files are streamed: memory holds one candidate, however many a file has. A candidate that
 * cannot be right is refused with its id, line and JSON pointer, and the others still go through.
 * Text that is not JSON costs one line in JSON Lines; in JSON and YAML nothing after it can be
 * read, and the last reading says so. The class is thread-safe, a stream that it returns is not.
 */
public final class CandidateReader {

  static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private CandidateReader() {}

  /**
   * Reads a file; its name tells the format ({@code .jsonl}, {@code .ndjson}, {@code .yaml}, {@code
   * .yml}), else its content. The caller closes the stream.
   *
   * @throws IOException if the file cannot be opened
   */
  public static Stream<CandidateReading> read(Path file) throws IOException {
    InputStream stream = Files.newInputStream(file);
    return read(stream, CandidateFormat.ofFileName(String.valueOf(file.getFileName())));
  }

  /**
   * Reads text whose content tells the format. The caller closes the stream, which closes the
   * input.
   */
  public static Stream<CandidateReading> read(InputStream stream) {
    return read(stream, Optional.empty());
  }

  /** Reads text in a format. The caller closes the stream, which closes the input. */
  public static Stream<CandidateReading> read(InputStream stream, CandidateFormat format) {
    return read(stream, Optional.of(format));
  }

  private static Stream<CandidateReading> read(
      InputStream stream, Optional<CandidateFormat> format) {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(stream, StandardCharsets.UTF_8), Sniffing.LOOK_AHEAD);
    try {
      Sniffing.skipByteOrderMark(text);
      return switch (format.isPresent() ? format.get() : Sniffing.format(text)) {
        case JSON_LINES -> LineReadings.of(text);
        case JSON -> DocumentReadings.of(text, JSON);
        case YAML -> DocumentReadings.of(text, YAML);
      };
    } catch (IOException e) {
      return Stream.of(
          new CandidateReading.Refused(
              new Failure(
                  Optional.empty(),
                  "The text cannot be read: " + e.getMessage(),
                  Optional.empty(),
                  Optional.empty()),
              1));
    }
  }

  /**
   * Makes a candidate of a JSON object that has been parsed already.
   *
   * @throws InvalidCandidateException if the object does not say one
   */
  public static Candidate read(ObjectNode object) {
    return CandidateBinding.read(object);
  }

  static CandidateReading reading(JsonNode node, long line) {
    if (!(node instanceof ObjectNode object)) {
      return refused(
          Optional.empty(),
          "Line " + line + " holds " + shortened(node) + ", expected a candidate as an object",
          Optional.of(""),
          line);
    }
    Optional<String> id =
        Optional.ofNullable(object.get("id")).filter(JsonNode::isTextual).map(JsonNode::textValue);
    try {
      return new CandidateReading.Accepted(read(object), line);
    } catch (InvalidCandidateException e) {
      return refused(id, String.valueOf(e.getMessage()), Optional.of(e.pointer()), line);
    }
  }

  static CandidateReading.Refused unreadable(JsonProcessingException e, long line, String advice) {
    return refused(
        Optional.empty(),
        "Line " + line + " is not " + advice + ": " + e.getOriginalMessage(),
        Optional.empty(),
        line);
  }

  private static CandidateReading.Refused refused(
      Optional<String> id, String message, Optional<String> pointer, long line) {
    return new CandidateReading.Refused(new Failure(id, message, pointer, Optional.empty()), line);
  }

  private static String shortened(JsonNode node) {
    String text = node.toString();
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }
}

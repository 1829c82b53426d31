package org.licet.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Failure;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads candidates from JSON, JSON Lines and YAML.
 *
 * <p>Text is streamed: memory holds one candidate, however many there are. A candidate that cannot
 * be right is refused with its id, line and JSON pointer, and the others still go through; of
 * several faults in one candidate the first is told. Text that is not JSON costs one line in JSON
 * Lines; in JSON and YAML nothing after it can be read, and the last reading says so. The same
 * holds for an input that fails. Ids are not compared: two candidates with one id are both read.
 *
 * <p>Text is UTF-8, or UTF-16 with a byte order mark. In YAML only {@code true}, {@code false} and
 * numbers as JSON has them are more than text, so that {@code NO} is Norway; a year alone may be a
 * number; aliases are refused.
 *
 * <pre>{@code
 * try (Stream<CandidateReading> readings = CandidateReader.read(Path.of("candidates.jsonl"))) {
 *   readings.forEach(
 *       reading -> {
 *         if (reading instanceof CandidateReading.Accepted accepted) {
 *           evaluate(accepted.candidate());
 *         } else if (reading instanceof CandidateReading.Refused refused) {
 *           report(refused.line(), refused.failure());
 *         }
 *       });
 * }
 * }</pre>
 *
 * <p>The class is thread-safe, a stream that it returns is not.
 */
public final class CandidateReader {

  static final JsonFactory JSON = new JsonFactory();

  static final YAMLFactory YAML =
      YAMLFactory.builder()
          .loaderOptions(ofAnySize())
          .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
          .build();

  private static final int LONGEST_IN_MESSAGES = 60;

  private CandidateReader() {}

  /** SnakeYAML stops at 3 MB, which protects from aliases; they are not followed here. */
  private static LoaderOptions ofAnySize() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    return options;
  }

  /**
   * Reads a file; its name tells the format (see {@link CandidateFormat#ofFileName}), else its
   * content. The caller closes the stream, which closes the file.
   *
   * @throws IOException if the file cannot be opened
   */
  public static Stream<CandidateReading> read(Path file) throws IOException {
    return readLater(file).map(Supplier::get);
  }

  /**
   * Takes candidates from a file one after another, and leaves it to the caller to have each read
   * when and by which thread it likes: reading one is most of the work. Else as {@link
   * #read(Path)}.
   *
   * @throws IOException if the file cannot be opened
   */
  public static Stream<Supplier<CandidateReading>> readLater(Path file) throws IOException {
    Optional<CandidateFormat> format =
        CandidateFormat.ofFileName(String.valueOf(file.getFileName()));
    InputStream bytes = Files.newInputStream(file);
    return readings(bytes, format);
  }

  /**
   * Takes candidates from text whose content tells the format, and leaves it to the caller to have
   * each read when and by which thread it likes. Else as {@link #read(InputStream)}.
   */
  public static Stream<Supplier<CandidateReading>> readLater(InputStream bytes) {
    return readings(bytes, Optional.empty());
  }

  /**
   * Reads text whose content tells the format. The caller closes the stream, which closes the
   * input.
   */
  public static Stream<CandidateReading> read(InputStream bytes) {
    return readLater(bytes).map(Supplier::get);
  }

  /** Reads text in a format. The caller closes the stream, which closes the input. */
  public static Stream<CandidateReading> read(InputStream bytes, CandidateFormat format) {
    return readings(bytes, Optional.of(format)).map(Supplier::get);
  }

  /**
   * Reads text whose content tells the format. The caller closes the stream, which closes the
   * input.
   */
  public static Stream<CandidateReading> read(Reader text) {
    return readings(() -> Decoding.of(text), Optional.empty())
        .onClose(() -> close(text))
        .map(Supplier::get);
  }

  /** Reads text in a format. The caller closes the stream, which closes the input. */
  public static Stream<CandidateReading> read(Reader text, CandidateFormat format) {
    return readings(() -> Decoding.of(text), Optional.of(format))
        .onClose(() -> close(text))
        .map(Supplier::get);
  }

  /**
   * Reads one candidate from JSON.
   *
   * @throws InvalidCandidateException if the text is not one JSON object, or does not say a
   *     candidate
   */
  public static Candidate readOne(String json) {
    try (JsonParser parser = JSON.createParser(json)) {
      return candidate(only(parser), CandidateFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string can always be read
    }
  }

  private static ParsedValue only(JsonParser parser) throws IOException {
    try {
      if (parser.nextToken() == null) {
        throw new InvalidCandidateException("", "There is no text, expected a candidate");
      }
      ParsedValue value = ParsedValue.of(parser);
      if (parser.nextToken() != null) {
        throw new InvalidCandidateException(
            "", "The text goes on after the candidate, expected one JSON object");
      }
      return value;
    } catch (JsonProcessingException e) {
      SyntaxFault fault = SyntaxFault.of(e, parser);
      throw new InvalidCandidateException(
          "",
          "From line %d, column %d on this is not JSON: %s"
              .formatted(fault.line(), fault.column(), fault.problem()),
          e);
    }
  }

  /**
   * Makes a candidate of an object that has been parsed already, from JSON or YAML: a year alone
   * may be a number.
   *
   * @throws InvalidCandidateException if the object does not say a candidate
   */
  public static Candidate read(ObjectNode object) {
    return CandidateBinding.read(object, CandidateFormat.YAML);
  }

  private interface Opening {
    BufferedReader open() throws IOException;
  }

  private static Stream<Supplier<CandidateReading>> readings(
      InputStream bytes, Optional<CandidateFormat> format) {
    return readings(() -> Decoding.of(bytes), format).onClose(() -> close(bytes));
  }

  private static Stream<Supplier<CandidateReading>> readings(
      Opening opening, Optional<CandidateFormat> format) {
    try {
      BufferedReader text = opening.open();
      CandidateFormat known = format.isPresent() ? format.get() : Sniffing.format(text);
      return Readings.of(
          known == CandidateFormat.JSON_LINES
              ? new LineReadings(text)
              : new DocumentReadings(text, known));
    } catch (IOException e) {
      CandidateReading refused = refused(1, "The text cannot be read: " + e);
      return Stream.of(() -> refused);
    }
  }

  private static void close(Closeable input) {
    try {
      input.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CandidateReading reading(ParsedValue value, long line, CandidateFormat format) {
    try {
      return new CandidateReading.Accepted(candidate(value, format), line);
    } catch (InvalidCandidateException e) {
      return new CandidateReading.Refused(
          new Failure(
              e.pointer().equals("/id") ? Optional.empty() : id(value.node()),
              String.valueOf(e.getMessage()),
              Optional.of(e.pointer()),
              Optional.empty()),
          line);
    }
  }

  private static Candidate candidate(ParsedValue value, CandidateFormat format) {
    if (value.flaw().isPresent()) {
      throw value.flaw().get();
    }
    if (value.node() instanceof ObjectNode object) {
      return CandidateBinding.read(object, format);
    }
    throw new InvalidCandidateException(
        "", "This is " + shown(value.node()) + ", expected a candidate as an object");
  }

  static CandidateReading refused(long line, String message) {
    return new CandidateReading.Refused(
        new Failure(Optional.empty(), message, Optional.empty(), Optional.empty()), line);
  }

  private static Optional<String> id(JsonNode candidate) {
    return Optional.ofNullable(candidate.get("id"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue);
  }

  /** Returns a value as a message shows it: as JSON, and not all of it if it is long. */
  static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() > LONGEST_IN_MESSAGES
        ? text.substring(0, LONGEST_IN_MESSAGES) + "..."
        : text;
  }
}

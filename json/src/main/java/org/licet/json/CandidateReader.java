package org.licet.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.licet.json.internal.advice.SyntaxFault;
import org.licet.json.internal.candidate.Acceptance;
import org.licet.json.internal.candidate.CandidateBinding;
import org.licet.json.internal.candidate.JsonReadings;
import org.licet.json.internal.candidate.LineReadings;
import org.licet.json.internal.candidate.Readings;
import org.licet.json.internal.candidate.YamlReadings;
import org.licet.json.internal.parse.Decoding;
import org.licet.json.internal.parse.EncodedText;
import org.licet.json.internal.parse.ParsedValue;
import org.licet.json.internal.parse.Sniffing;

/**
 * Reads candidates from JSON, JSON Lines and YAML.
 *
 * <p>The reader streams: memory holds one candidate at a time, within {@link CandidateLimits}. It
 * refuses a candidate that is invalid or exceeds a limit, with its id, line and JSON pointer, and
 * reads the others. The refusal lists the faults of the candidate.
 *
 * <p>A syntax error costs one line in JSON Lines, and the rest of the document in YAML. In JSON,
 * nothing after it can be read. The last reading reports this, and an input that fails. Ids are not
 * compared: two candidates with the same id are both read.
 *
 * <p>Text is UTF-8, or UTF-16 with a byte order mark. In YAML, everything is text but {@code true},
 * {@code false} and JSON numbers. {@code NO} is therefore Norway. A year may be a number. Aliases
 * are refused.
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
 * <p>The class is thread-safe. The streams that it returns are not.
 */
public final class CandidateReader {

  private CandidateReader() {}

  /**
   * Reads a file within {@linkplain CandidateLimits#standard() the standard limits}. The file name
   * determines the format (see {@link CandidateFormat#ofFileName}), otherwise the content does. The
   * caller closes the stream, which closes the file.
   *
   * @throws IOException if the file cannot be opened
   */
  public static Stream<CandidateReading> read(Path file) throws IOException {
    return read(file, CandidateLimits.standard());
  }

  /**
   * Reads a file within limits, otherwise like {@link #read(Path)}.
   *
   * @throws IOException if the file cannot be opened
   */
  public static Stream<CandidateReading> read(Path file, CandidateLimits limits)
      throws IOException {
    return readLater(file, limits).map(Supplier::get);
  }

  /**
   * Splits a file into candidates. Each supplier reads one candidate, which is most of the work, at
   * any time and in any thread. Otherwise like {@link #read(Path)}.
   *
   * @throws IOException if the file cannot be opened
   */
  public static Stream<Supplier<CandidateReading>> readLater(Path file) throws IOException {
    return readLater(file, CandidateLimits.standard());
  }

  /**
   * Splits a file into candidates within limits, otherwise like {@link #readLater(Path)}.
   *
   * @throws IOException if the file cannot be opened
   */
  public static Stream<Supplier<CandidateReading>> readLater(Path file, CandidateLimits limits)
      throws IOException {
    Optional<CandidateFormat> format =
        CandidateFormat.ofFileName(String.valueOf(file.getFileName()));
    InputStream bytes = Files.newInputStream(file);
    return readings(bytes, format, limits);
  }

  /**
   * Splits text into candidates, after detecting its format. Each supplier reads one candidate, at
   * any time and in any thread. Otherwise like {@link #read(InputStream)}.
   */
  public static Stream<Supplier<CandidateReading>> readLater(InputStream bytes) {
    return readLater(bytes, CandidateLimits.standard());
  }

  /** Splits text into candidates within limits, otherwise like {@link #readLater(InputStream)}. */
  public static Stream<Supplier<CandidateReading>> readLater(
      InputStream bytes, CandidateLimits limits) {
    return readings(bytes, Optional.empty(), limits);
  }

  /**
   * Reads text after detecting its format, within {@linkplain CandidateLimits#standard() the
   * standard limits}. The caller closes the stream, which closes the input.
   */
  public static Stream<CandidateReading> read(InputStream bytes) {
    return read(bytes, CandidateLimits.standard());
  }

  /**
   * Reads text after detecting its format, within limits. The caller closes the stream, which
   * closes the input.
   */
  public static Stream<CandidateReading> read(InputStream bytes, CandidateLimits limits) {
    return readLater(bytes, limits).map(Supplier::get);
  }

  /**
   * Reads text in a format, within {@linkplain CandidateLimits#standard() the standard limits}. The
   * caller closes the stream, which closes the input.
   */
  public static Stream<CandidateReading> read(InputStream bytes, CandidateFormat format) {
    return read(bytes, format, CandidateLimits.standard());
  }

  /**
   * Reads text in a format, within limits. The caller closes the stream, which closes the input.
   */
  public static Stream<CandidateReading> read(
      InputStream bytes, CandidateFormat format, CandidateLimits limits) {
    return readings(bytes, Optional.of(format), limits).map(Supplier::get);
  }

  /**
   * Reads text after detecting its format, within {@linkplain CandidateLimits#standard() the
   * standard limits}. The caller closes the stream, which closes the input.
   */
  public static Stream<CandidateReading> read(Reader text) {
    return readings(() -> source(Decoding.of(text), Optional.empty(), CandidateLimits.standard()))
        .onClose(() -> close(text))
        .map(Supplier::get);
  }

  /**
   * Reads text in a format, within {@linkplain CandidateLimits#standard() the standard limits}. The
   * caller closes the stream, which closes the input.
   */
  public static Stream<CandidateReading> read(Reader text, CandidateFormat format) {
    return read(text, format, CandidateLimits.standard());
  }

  /**
   * Reads text in a format, within limits. The caller closes the stream, which closes the input.
   */
  public static Stream<CandidateReading> read(
      Reader text, CandidateFormat format, CandidateLimits limits) {
    return readings(() -> source(Decoding.of(text), Optional.of(format), limits))
        .onClose(() -> close(text))
        .map(Supplier::get);
  }

  /**
   * Reads one candidate from JSON.
   *
   * @throws InvalidCandidateException if the text is not one JSON object, or does not describe a
   *     candidate
   */
  public static Candidate readOne(String json) {
    return readOne(json, CandidateLimits.standard());
  }

  /**
   * Reads one candidate from JSON.
   *
   * @param limits the limits on its size
   * @throws InvalidCandidateException if the text is not one JSON object, does not describe a
   *     candidate, or exceeds a limit
   */
  public static Candidate readOne(String json, CandidateLimits limits) {
    if (json.length() > limits.candidateLength()) {
      throw Acceptance.tooLong(limits);
    }
    return Acceptance.valid(json, limits).orElseGet(() -> readThoroughly(json, limits));
  }

  /** Reads one candidate as a tree, which finds each fault and its place. */
  static Candidate readThoroughly(String json, CandidateLimits limits) {
    try (JsonParser parser = ParsedValue.JSON.createParser(json)) {
      return Acceptance.candidate(only(parser, limits), CandidateFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string can always be read
    }
  }

  private static ParsedValue only(JsonParser parser, CandidateLimits limits) throws IOException {
    try {
      if (parser.nextToken() == null) {
        throw new InvalidCandidateException("", "The text is empty. Expected a candidate.");
      }
      ParsedValue value = ParsedValue.of(parser, limits);
      if (value.whole() && parser.nextToken() != null) {
        throw new InvalidCandidateException(
            "", "More text follows the candidate. Expected one JSON object.");
      }
      return value;
    } catch (JsonProcessingException e) {
      SyntaxFault fault = SyntaxFault.of(e, parser);
      throw new InvalidCandidateException(
          "",
          "The text is not valid JSON at line %d, column %d: %s"
              .formatted(fault.line(), fault.column(), fault.sentence()),
          e);
    }
  }

  /**
   * Creates a candidate from an object that a host parsed from JSON or YAML. A year may be a
   * number.
   *
   * @throws InvalidCandidateException if the object does not describe a candidate
   */
  public static Candidate read(ObjectNode object) {
    return CandidateBinding.read(object, CandidateFormat.YAML);
  }

  private interface Opening {
    Readings.Source open() throws IOException;
  }

  private static Stream<Supplier<CandidateReading>> readings(
      InputStream bytes, Optional<CandidateFormat> format, CandidateLimits limits) {
    return readings(() -> source(bytes, format, limits)).onClose(() -> close(bytes));
  }

  private static Readings.Source source(
      InputStream bytes, Optional<CandidateFormat> format, CandidateLimits limits)
      throws IOException {
    EncodedText text = EncodedText.of(bytes);
    return text.isLinesOfUtf8(format)
        ? LineReadings.of(text.bytes(), limits)
        : source(text.decoded(), format, limits);
  }

  private static Stream<Supplier<CandidateReading>> readings(Opening opening) {
    try {
      return Readings.of(opening.open());
    } catch (IOException e) {
      CandidateReading refused = Acceptance.refused(1, "The text cannot be read: " + e);
      return Stream.of(() -> refused);
    }
  }

  private static Readings.Source source(
      BufferedReader text, Optional<CandidateFormat> format, CandidateLimits limits)
      throws IOException {
    Sniffing known = format.isPresent() ? new Sniffing(format.get(), text, 1) : Sniffing.of(text);
    return switch (known.format()) {
      case JSON -> new JsonReadings(known.text(), known.firstLine(), limits);
      case JSON_LINES -> LineReadings.of(known.text(), known.firstLine(), limits);
      case YAML -> new YamlReadings(known.text(), known.firstLine(), limits);
    };
  }

  private static void close(Closeable input) {
    try {
      input.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

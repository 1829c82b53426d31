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
import org.licet.json.internal.candidate.Acceptance;
import org.licet.json.internal.candidate.CandidateBinding;
import org.licet.json.internal.candidate.JsonReadings;
import org.licet.json.internal.candidate.LineReadings;
import org.licet.json.internal.candidate.Readings;
import org.licet.json.internal.candidate.YamlReadings;
import org.licet.json.internal.parse.Decoding;
import org.licet.json.internal.parse.ParsedValue;
import org.licet.json.internal.parse.Sniffing;
import org.licet.json.internal.parse.SyntaxFault;

/**
 * Reads candidates from JSON, JSON Lines and YAML.
 *
 * <p>Text is streamed: memory holds one candidate, however many there are, and of that no more than
 * {@link CandidateLimits} allow. A candidate that cannot be right or exceeds a limit is refused
 * with its id, line and JSON pointer, and the others still go through; of several faults in one
 * candidate the first is told. Text that is not JSON costs one line in JSON Lines; in YAML, nothing
 * after a fault of syntax can be read of its document, but the documents after it are; in JSON
 * nothing after it can be read. A reading says so. The same holds for an input that fails. Ids are
 * not compared: two candidates with one id are both read.
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

  private CandidateReader() {}

  /**
   * Reads a file within {@linkplain CandidateLimits#standard() the standard limits}; its name tells
   * the format (see {@link CandidateFormat#ofFileName}), else its content. The caller closes the
   * stream, which closes the file.
   *
   * @throws IOException if the file cannot be opened
   */
  public static Stream<CandidateReading> read(Path file) throws IOException {
    return read(file, CandidateLimits.standard());
  }

  /**
   * Reads a file within limits. Else as {@link #read(Path)}.
   *
   * @throws IOException if the file cannot be opened
   */
  public static Stream<CandidateReading> read(Path file, CandidateLimits limits)
      throws IOException {
    return readLater(file, limits).map(Supplier::get);
  }

  /**
   * Takes candidates from a file one after another, and leaves it to the caller to have each read
   * when and by which thread it likes: reading one is most of the work. Else as {@link
   * #read(Path)}.
   *
   * @throws IOException if the file cannot be opened
   */
  public static Stream<Supplier<CandidateReading>> readLater(Path file) throws IOException {
    return readLater(file, CandidateLimits.standard());
  }

  /**
   * Takes candidates from a file within limits. Else as {@link #readLater(Path)}.
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
   * Takes candidates from text whose content tells the format, and leaves it to the caller to have
   * each read when and by which thread it likes. Else as {@link #read(InputStream)}.
   */
  public static Stream<Supplier<CandidateReading>> readLater(InputStream bytes) {
    return readLater(bytes, CandidateLimits.standard());
  }

  /** Takes candidates from text within limits. Else as {@link #readLater(InputStream)}. */
  public static Stream<Supplier<CandidateReading>> readLater(
      InputStream bytes, CandidateLimits limits) {
    return readings(bytes, Optional.empty(), limits);
  }

  /**
   * Reads text whose content tells the format, within {@linkplain CandidateLimits#standard() the
   * standard limits}. The caller closes the stream, which closes the input.
   */
  public static Stream<CandidateReading> read(InputStream bytes) {
    return read(bytes, CandidateLimits.standard());
  }

  /**
   * Reads text whose content tells the format, within limits. The caller closes the stream, which
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
   * Reads text whose content tells the format, within {@linkplain CandidateLimits#standard() the
   * standard limits}. The caller closes the stream, which closes the input.
   */
  public static Stream<CandidateReading> read(Reader text) {
    return readings(() -> Decoding.of(text), Optional.empty(), CandidateLimits.standard())
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
    return readings(() -> Decoding.of(text), Optional.of(format), limits)
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
    return readOne(json, CandidateLimits.standard());
  }

  /**
   * Reads one candidate from JSON.
   *
   * @param limits how large it may be
   * @throws InvalidCandidateException if the text is not one JSON object, does not say a candidate,
   *     or exceeds a limit
   */
  public static Candidate readOne(String json, CandidateLimits limits) {
    if (json.length() > limits.candidateLength()) {
      throw Acceptance.tooLong(limits);
    }
    try (JsonParser parser = ParsedValue.JSON.createParser(json)) {
      return Acceptance.candidate(only(parser, limits), CandidateFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string can always be read
    }
  }

  private static ParsedValue only(JsonParser parser, CandidateLimits limits) throws IOException {
    try {
      if (parser.nextToken() == null) {
        throw new InvalidCandidateException("", "There is no text, expected a candidate");
      }
      ParsedValue value = ParsedValue.of(parser, limits);
      if (value.whole() && parser.nextToken() != null) {
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
      InputStream bytes, Optional<CandidateFormat> format, CandidateLimits limits) {
    return readings(() -> Decoding.of(bytes), format, limits).onClose(() -> close(bytes));
  }

  private static Stream<Supplier<CandidateReading>> readings(
      Opening opening, Optional<CandidateFormat> format, CandidateLimits limits) {
    try {
      BufferedReader text = opening.open();
      Sniffing known = format.isPresent() ? new Sniffing(format.get(), text, 1) : Sniffing.of(text);
      return Readings.of(source(known, limits));
    } catch (IOException e) {
      CandidateReading refused = Acceptance.refused(1, "The text cannot be read: " + e);
      return Stream.of(() -> refused);
    }
  }

  private static Readings.Source source(Sniffing known, CandidateLimits limits) throws IOException {
    return switch (known.format()) {
      case JSON -> new JsonReadings(known.text(), known.firstLine(), limits);
      case JSON_LINES -> new LineReadings(known.text(), known.firstLine(), limits);
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

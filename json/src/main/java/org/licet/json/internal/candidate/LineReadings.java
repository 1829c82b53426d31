package org.licet.json.internal.candidate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.licet.candidate.Candidate;
import org.licet.json.CandidateFormat;
import org.licet.json.CandidateLimits;
import org.licet.json.CandidateReading;
import org.licet.json.internal.advice.SyntaxFault;
import org.licet.json.internal.parse.ByteLines;
import org.licet.json.internal.parse.Line;
import org.licet.json.internal.parse.Lines;
import org.licet.json.internal.parse.ParsedValue;
import org.licet.json.internal.parse.TextLines;

/** Reads one candidate per line. A line that is not JSON affects only itself. Not thread-safe. */
public final class LineReadings implements Readings.Source {

  /** The longest line to read later. Longer lines, which may be refused, are read at once. */
  private static final int LONGEST_TO_WAIT = 1 << 16;

  private final Lines lines;
  private final CandidateLimits limits;

  private LineReadings(Lines lines, CandidateLimits limits) {
    this.lines = lines;
    this.limits = limits;
  }

  /** Reads decoded text. */
  public static LineReadings of(Reader text, long firstLine, CandidateLimits limits) {
    return new LineReadings(new TextLines(text, firstLine, limits.candidateLength()), limits);
  }

  /** Reads text in UTF-8. */
  public static LineReadings of(InputStream bytes, CandidateLimits limits) {
    return new LineReadings(new ByteLines(bytes, limits.candidateLength()), limits);
  }

  @Override
  public Optional<Supplier<CandidateReading>> next() throws IOException {
    Optional<Line> line = lines.next();
    while (line.isPresent() && line.get().isBlank()) {
      line = lines.next();
    }
    return line.map(this::later);
  }

  private Supplier<CandidateReading> later(Line line) {
    if (line.text().length() <= LONGEST_TO_WAIT) {
      return () -> read(line);
    }
    CandidateReading now = read(line);
    return () -> now;
  }

  private CandidateReading read(Line line) {
    if (line.cut()) {
      return Acceptance.tooLong(line.content(), line.number(), limits);
    }
    Optional<Candidate> valid = Acceptance.valid(line.text(), limits);
    if (valid.isPresent()) {
      return CandidateReading.Accepted.of(valid.get(), line.number());
    }
    try (JsonParser parser = ParsedValue.JSON.createParser(line.content())) {
      return read(parser, line.number());
    } catch (IOException e) {
      throw new UncheckedIOException("A string can always be read", e);
    }
  }

  private CandidateReading read(JsonParser parser, long number) throws IOException {
    try {
      parser.nextToken();
      ParsedValue value = ParsedValue.of(parser, limits);
      if (value.whole() && parser.nextToken() != null) {
        return Acceptance.refused(
            number,
            "Line %d has more text after the candidate, at column %d. Expected one candidate per line."
                .formatted(number, parser.currentTokenLocation().getColumnNr()));
      }
      return Acceptance.of(value, number, CandidateFormat.JSON_LINES);
    } catch (JsonProcessingException e) {
      SyntaxFault fault = SyntaxFault.of(e, parser);
      return Acceptance.refused(
          number,
          "Line %d is not valid JSON at column %d: %s"
              .formatted(number, fault.column(), fault.sentence()));
    }
  }

  @Override
  public long line() {
    return lines.number() + 1;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

package org.licet.json.internal.candidate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.licet.json.CandidateFormat;
import org.licet.json.CandidateLimits;
import org.licet.json.CandidateReading;
import org.licet.json.internal.advice.SyntaxFault;
import org.licet.json.internal.parse.Lines;
import org.licet.json.internal.parse.ParsedValue;

/** Reads one candidate per line. A line that is not JSON affects only itself. Not thread-safe. */
public final class LineReadings implements Readings.Source {

  /** The longest line to read later. Longer lines, which may be refused, are read at once. */
  private static final int LONGEST_TO_WAIT = 1 << 16;

  private final Lines lines;
  private final CandidateLimits limits;

  public LineReadings(Reader text, long firstLine, CandidateLimits limits) {
    this.lines = new Lines(text, firstLine, limits.candidateLength());
    this.limits = limits;
  }

  @Override
  public Optional<Supplier<CandidateReading>> next() throws IOException {
    Optional<Lines.Line> line = lines.next();
    while (line.isPresent() && line.get().content().isBlank() && !line.get().cut()) {
      line = lines.next();
    }
    return line.map(this::later);
  }

  private Supplier<CandidateReading> later(Lines.Line line) {
    if (line.content().length() <= LONGEST_TO_WAIT) {
      return () -> read(line);
    }
    CandidateReading now = read(line);
    return () -> now;
  }

  private CandidateReading read(Lines.Line line) {
    if (line.cut()) {
      return Acceptance.tooLong(line.content(), line.number(), limits);
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

package org.licet.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads one candidate a line; a line that is no JSON costs that line alone. Not thread-safe. */
final class LineReadings implements Readings.Source {

  private final Lines lines;

  LineReadings(Reader text) {
    this.lines = new Lines(text);
  }

  @Override
  public Optional<Supplier<CandidateReading>> next() throws IOException {
    Optional<Lines.Line> line = lines.next();
    while (line.isPresent() && line.get().content().filter(String::isBlank).isPresent()) {
      line = lines.next();
    }
    return line.map(taken -> () -> read(taken));
  }

  private static CandidateReading read(Lines.Line line) {
    long number = line.number();
    if (line.content().isEmpty()) {
      return CandidateReader.refused(
          number,
          "Line %d is longer than %d characters, expected one candidate a line"
              .formatted(number, Lines.LONGEST));
    }
    try (JsonParser parser = CandidateReader.JSON.createParser(line.content().get())) {
      return read(parser, number);
    } catch (IOException e) {
      throw new UncheckedIOException("A string can always be read", e);
    }
  }

  private static CandidateReading read(JsonParser parser, long number) throws IOException {
    try {
      parser.nextToken();
      ParsedValue value = ParsedValue.of(parser);
      if (parser.nextToken() != null) {
        return CandidateReader.refused(
            number,
            "Line %d goes on after the candidate at column %d, expected one candidate a line"
                .formatted(number, parser.currentTokenLocation().getColumnNr()));
      }
      return CandidateReader.reading(value, number, CandidateFormat.JSON_LINES);
    } catch (JsonProcessingException e) {
      SyntaxFault fault = SyntaxFault.of(e, parser);
      return CandidateReader.refused(
          number,
          "Line %d is not JSON at column %d: %s"
              .formatted(number, fault.column(), fault.problem()));
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

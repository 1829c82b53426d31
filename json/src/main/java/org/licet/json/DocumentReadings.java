package org.licet.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads candidates from documents: objects, or lists of objects, one after another. A candidate is
 * taken whole before it is looked at, so that a refused one does not stop those after it. Not
 * thread-safe.
 */
final class DocumentReadings implements Readings.Source {

  private final JsonParser parser;
  private final CandidateFormat format;
  private boolean inList;
  private boolean broken;

  DocumentReadings(Reader text, CandidateFormat format) throws IOException {
    this.parser =
        (format == CandidateFormat.YAML ? CandidateReader.YAML : CandidateReader.JSON)
            .createParser(text);
    this.format = format;
  }

  @Override
  public Optional<Supplier<CandidateReading>> next() throws IOException {
    if (broken) {
      return Optional.empty();
    }
    try {
      JsonToken token = parser.nextToken();
      while (beginsNoCandidate(token)) {
        inList = token == JsonToken.START_ARRAY;
        token = parser.nextToken();
      }
      if (token == null) {
        return Optional.empty();
      }
      long line = line();
      ParsedValue value = ParsedValue.of(parser);
      return Optional.of(() -> CandidateReader.reading(value, line, format));
    } catch (JsonProcessingException e) {
      broken = true;
      SyntaxFault fault = SyntaxFault.of(e, parser);
      CandidateReading refused =
          CandidateReader.refused(
              fault.line(),
              "From line %d, column %d on this is not %s, and nothing after it can be read: %s"
                  .formatted(fault.line(), fault.column(), format, fault.problem()));
      return Optional.of(() -> refused);
    }
  }

  private boolean beginsNoCandidate(JsonToken token) {
    boolean ofList = inList ? token == JsonToken.END_ARRAY : token == JsonToken.START_ARRAY;
    boolean emptyDocument =
        token == JsonToken.VALUE_NULL && !inList && format == CandidateFormat.YAML;
    return ofList || emptyDocument;
  }

  @Override
  public long line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}

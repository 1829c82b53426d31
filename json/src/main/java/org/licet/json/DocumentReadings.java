package org.licet.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads candidates from documents: objects, or lists of objects, one after another. A candidate's
 * tokens are taken whole before they are looked at, so that a refused one does not stop those after
 * it.
 */
final class DocumentReadings implements Iterator<CandidateReading> {

  private final JsonParser parser;
  private final ObjectMapper mapper;
  private Optional<CandidateReading> next = Optional.empty();
  private boolean inList;
  private boolean ended;

  private DocumentReadings(JsonParser parser, ObjectMapper mapper) {
    this.parser = parser;
    this.mapper = mapper;
  }

  static Stream<CandidateReading> of(BufferedReader text, ObjectMapper mapper) throws IOException {
    JsonParser parser = mapper.getFactory().createParser(text);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                new DocumentReadings(parser, mapper), Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(
            () -> {
              try {
                parser.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty() && !ended) {
      next = advance();
      ended = next.isEmpty();
    }
    return next.isPresent();
  }

  @Override
  public CandidateReading next() {
    if (!hasNext()) {
      throw new NoSuchElementException("There are no more candidates");
    }
    CandidateReading reading = next.orElseThrow();
    next = Optional.empty();
    return reading;
  }

  private Optional<CandidateReading> advance() {
    try {
      JsonToken token = parser.nextToken();
      while (token != null
          && (token == JsonToken.END_ARRAY || (token == JsonToken.START_ARRAY && !inList))) {
        inList = token == JsonToken.START_ARRAY;
        token = parser.nextToken();
      }
      if (token == null || (token == JsonToken.VALUE_NULL && !inList)) {
        return Optional.empty(); // an empty YAML document
      }
      long line = parser.currentTokenLocation().getLineNr();
      TokenBuffer tokens = new TokenBuffer(parser);
      tokens.copyCurrentStructure(parser);
      return Optional.of(read(tokens, line));
    } catch (JsonProcessingException e) {
      ended = true;
      return Optional.of(
          CandidateReader.unreadable(
              e,
              e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
              (mapper == CandidateReader.YAML ? "YAML" : "JSON")
                  + ", and nothing after it can be read"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CandidateReading read(TokenBuffer tokens, long line) throws IOException {
    try (JsonParser candidate = tokens.asParser()) {
      JsonNode node = mapper.readTree(candidate);
      return CandidateReader.reading(node, line);
    } catch (JsonProcessingException e) {
      return CandidateReader.unreadable(e, line, "a candidate");
    }
  }
}

package org.licet.json.internal.candidate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Supplier;
import org.licet.candidate.Candidate;
import org.licet.json.CandidateFormat;
import org.licet.json.CandidateLimits;
import org.licet.json.CandidateReading;
import org.licet.json.internal.advice.SyntaxFault;
import org.licet.json.internal.parse.JsonPieces;
import org.licet.json.internal.parse.JsonPieces.Ending;
import org.licet.json.internal.parse.JsonPieces.Piece;
import org.licet.json.internal.parse.ParsedValue;

/**
 * Reads candidates from JSON: consecutive objects or lists of objects. Each object is cut out
 * before it is parsed, so a refused candidate does not affect those after it. Not thread-safe.
 */
public final class JsonReadings implements Readings.Source {

  private final JsonPieces pieces;
  private final CandidateLimits limits;
  private boolean inList;
  private boolean expectsValue;
  private boolean afterComma;
  private boolean broken;

  public JsonReadings(Reader text, long firstLine, CandidateLimits limits) {
    this.pieces = new JsonPieces(text, firstLine, limits.candidateLength());
    this.limits = limits;
  }

  @Override
  public Optional<Supplier<CandidateReading>> next() throws IOException {
    if (broken) {
      return Optional.empty();
    }
    int c = pieces.peek();
    while (!inList && c == '[') {
      inList = true;
      expectsValue = true;
      afterComma = false;
      c = afterIt();
      if (c == ']') {
        inList = false;
        c = afterIt();
      }
    }
    if (!inList) {
      return c == JsonPieces.END ? Optional.empty() : Optional.of(read(pieces.piece()));
    }
    return inList(c);
  }

  private int afterIt() throws IOException {
    pieces.take();
    return pieces.peek();
  }

  private Optional<Supplier<CandidateReading>> inList(int begin) throws IOException {
    int c = begin;
    if (!expectsValue && c == ',') {
      expectsValue = true;
      afterComma = true;
      c = afterIt();
    }
    if (c == JsonPieces.END) {
      return fault("The text ends too early. A ] is missing.");
    }
    if (c == ']') {
      if (afterComma && expectsValue) {
        return fault("Found ]. Expected a value after the comma.");
      }
      inList = false;
      pieces.take();
      return next();
    }
    if (!expectsValue) {
      return fault("Found %s. Expected a comma or ].".formatted(SyntaxFault.shown(c)));
    }
    expectsValue = false;
    return Optional.of(read(pieces.piece()));
  }

  private Optional<Supplier<CandidateReading>> fault(String problem) {
    return Optional.of(fault(pieces.line(), pieces.column(), problem));
  }

  private Supplier<CandidateReading> fault(long line, int column, String problem) {
    broken = true;
    return ready(
        Acceptance.refused(
            line, new SyntaxFault(line, column, problem).nothingAfter(CandidateFormat.JSON)));
  }

  private static Supplier<CandidateReading> ready(CandidateReading reading) {
    return () -> reading;
  }

  private Supplier<CandidateReading> read(Piece piece) throws IOException {
    if (piece.tooLong()) {
      return tooLong(piece);
    }
    if (piece.ending() == Ending.VALUE) {
      Optional<Candidate> valid = Acceptance.valid(piece.text(), limits);
      if (valid.isPresent()) {
        return ready(CandidateReading.Accepted.of(valid.get(), piece.line()));
      }
    }
    try (JsonParser parser = ParsedValue.JSON.createParser(piece.text())) {
      return read(piece, parser);
    }
  }

  private Supplier<CandidateReading> read(Piece piece, JsonParser parser) throws IOException {
    try {
      parser.nextToken();
      ParsedValue value = ParsedValue.of(parser, limits);
      if (piece.ending() != Ending.VALUE) { // a limit was exceeded before the fault
        broken = true;
      }
      return () -> Acceptance.of(value, piece.line(), CandidateFormat.JSON);
    } catch (JsonProcessingException e) {
      SyntaxFault fault = SyntaxFault.of(e, parser);
      return fault(
          piece.line() + fault.line() - 1,
          fault.column() + (fault.line() == 1 ? piece.column() - 1 : 0),
          fault.problem());
    }
  }

  private Supplier<CandidateReading> tooLong(Piece piece) {
    if (piece.ending() != Ending.VALUE) {
      return fault(
          piece.line(),
          piece.column(),
          "The value that begins there is longer than %,d characters and has no end."
                  .formatted(limits.candidateLength())
              + limits.advice(CandidateLimits.Limited.CANDIDATE));
    }
    return ready(Acceptance.tooLong(piece.text(), piece.line(), limits));
  }

  @Override
  public long line() {
    return pieces.line();
  }

  @Override
  public void close() throws IOException {
    pieces.close();
  }
}

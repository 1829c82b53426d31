package org.licet.json.internal.candidate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.licet.json.CandidateFormat;
import org.licet.json.CandidateLimits;
import org.licet.json.CandidateReading;
import org.licet.json.InvalidCandidateException;
import org.licet.json.internal.advice.SyntaxFault;
import org.licet.json.internal.parse.ParsedValue;
import org.licet.json.internal.parse.YamlText;

/**
 * Reads candidates from YAML documents: consecutive objects or lists of objects. After a syntax
 * error, reading continues with the next document, which begins with three hyphens. A candidate is
 * read whole before it is bound, so a refused candidate does not affect those after it. Not
 * thread-safe.
 */
public final class YamlReadings implements Readings.Source {

  private final YamlText text;
  private JsonParser parser;
  private long linesBefore;
  private final CandidateLimits limits;
  private boolean inList;

  /** The first line of the current candidate. */
  private OptionalLong begun = OptionalLong.empty();

  /** The line of the fault that ends the document, as the parser counts lines. */
  private OptionalLong broken = OptionalLong.empty();

  public YamlReadings(Reader text, long firstLine, CandidateLimits limits) throws IOException {
    this.text = new YamlText(text, firstLine, limits);
    this.parser = ParsedValue.YAML.createParser(this.text);
    this.linesBefore = firstLine - 1;
    this.limits = limits;
  }

  @Override
  public Optional<Supplier<CandidateReading>> next() throws IOException {
    if (broken.isPresent() && !goOn(broken.getAsLong())) {
      return Optional.empty();
    }
    try {
      JsonToken token = parser.nextToken();
      while (beginsNoCandidate(token)) {
        inList = token == JsonToken.START_ARRAY;
        token = parser.nextToken();
      }
      if (token != null) {
        return Optional.of(taken());
      }
      OptionalLong leftOut = text.leftOutUpTo(Long.MAX_VALUE);
      return leftOut.isPresent() ? Optional.of(leftOut(leftOut.getAsLong())) : goOnAfterLeftOut();
    } catch (JsonProcessingException e) {
      SyntaxFault fault = SyntaxFault.of(e, parser);
      // The omitted text may contain the end of a list or of quotes.
      OptionalLong leftOut = text.leftOutUpTo(fault.line());
      if (leftOut.isPresent()) {
        return Optional.of(leftOut(leftOut.getAsLong()));
      }
      broken = OptionalLong.of(fault.column() > 1 ? fault.line() + 1 : fault.line());
      return Optional.of(fault(fault));
    }
  }

  /** Refuses a candidate that has no end because of omitted text, and continues after it. */
  private Supplier<CandidateReading> leftOut(long parsersLine) throws IOException {
    long line = begun.orElse(parsersLine + linesBefore);
    begun = OptionalLong.empty();
    CandidateReading refused =
        Acceptance.refused(
            NullNode.getInstance(),
            line,
            new InvalidCandidateException("", text.leftOut().orElseThrow()));
    text.endLeftOut();
    startAnew();
    return () -> refused;
  }

  private Optional<Supplier<CandidateReading>> goOnAfterLeftOut() throws IOException {
    if (!text.hasMore()) {
      return Optional.empty();
    }
    startAnew();
    return next();
  }

  private void startAnew() throws IOException {
    linesBefore += text.goOn();
    parser = ParsedValue.YAML.createParser(text);
    inList = false;
    broken = OptionalLong.empty();
  }

  /** Continues with the next document and skips the text before it. */
  private boolean goOn(long fault) throws IOException {
    OptionalLong before = text.nextDocument(fault);
    if (before.isPresent()) {
      parser = ParsedValue.YAML.createParser(text);
      linesBefore += before.getAsLong();
      inList = false;
      broken = OptionalLong.empty();
    }
    return before.isPresent();
  }

  private Supplier<CandidateReading> taken() throws IOException {
    long line = line();
    begun = OptionalLong.of(line);
    ParsedValue value = ParsedValue.of(parser, limits);
    begun = OptionalLong.empty();
    if (!value.whole()) {
      broken = OptionalLong.of(parser.currentLocation().getLineNr());
    }
    Optional<String> leftOut =
        text.endCandidate(line - linesBefore, parser.currentTokenLocation().getLineNr());
    if (leftOut.isEmpty() || value.flaw().isPresent()) {
      return () -> Acceptance.of(value, line, CandidateFormat.YAML);
    }
    CandidateReading refused =
        Acceptance.refused(value.node(), line, new InvalidCandidateException("", leftOut.get()));
    return () -> refused;
  }

  private Supplier<CandidateReading> fault(SyntaxFault fault) {
    long line = fault.line() + linesBefore;
    CandidateReading refused =
        Acceptance.refused(
            line,
            new SyntaxFault(line, fault.column(), text.leftOut().orElse(fault.problem()))
                .nothingAfter(CandidateFormat.YAML));
    return () -> refused;
  }

  private boolean beginsNoCandidate(JsonToken token) {
    boolean ofList = inList ? token == JsonToken.END_ARRAY : token == JsonToken.START_ARRAY;
    boolean emptyDocument = token == JsonToken.VALUE_NULL && !inList;
    return ofList || emptyDocument;
  }

  @Override
  public long line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr()) + linesBefore;
  }

  @Override
  public void close() throws IOException {
    parser.close();
    text.end();
  }
}

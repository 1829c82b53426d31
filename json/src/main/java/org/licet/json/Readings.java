package org.licet.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Candidates one after another, each read when it is asked for. */
final class Readings implements Iterator<CandidateReading> {

  /** A text from which candidates are read. */
  interface Source extends Closeable {

    /** Reads the next candidate, or returns empty if there are no more. */
    Optional<CandidateReading> next() throws IOException;

    /** Returns the line to which the text has been read, from 1. */
    long line();
  }

  private final Source source;
  private Optional<CandidateReading> next = Optional.empty();
  private boolean ended;

  private Readings(Source source) {
    this.source = source;
  }

  /** Returns the candidates of a source, which is closed with the stream. */
  static Stream<CandidateReading> of(Source source) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                new Readings(source), Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(
            () -> {
              try {
                source.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty() && !ended) {
      next = advance();
      ended |= next.isEmpty();
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
      return source.next();
    } catch (IOException e) {
      ended = true;
      return Optional.of(
          CandidateReader.refused(
              source.line(), "From line " + source.line() + " on the text cannot be read: " + e));
    }
  }
}

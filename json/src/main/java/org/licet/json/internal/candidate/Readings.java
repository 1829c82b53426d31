package org.licet.json.internal.candidate;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.licet.json.CandidateReading;

/** Consecutive candidates, each read from the text on demand. */
public final class Readings implements Iterator<Supplier<CandidateReading>> {

  /** A text from which candidates are read. */
  public interface Source extends Closeable {

    /**
     * Takes the next candidate from the text. Empty if there are no more. The candidate no longer
     * depends on the source, and any thread can read it.
     */
    Optional<Supplier<CandidateReading>> next() throws IOException;

    /** Returns the current line of the text, from 1. */
    long line();
  }

  private final Source source;
  private Optional<Supplier<CandidateReading>> next = Optional.empty();
  private boolean ended;

  private Readings(Source source) {
    this.source = source;
  }

  /** Returns the candidates of a source. Closing the stream closes the source. */
  public static Stream<Supplier<CandidateReading>> of(Source source) {
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
  public Supplier<CandidateReading> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("There are no more candidates.");
    }
    Supplier<CandidateReading> reading = next.orElseThrow();
    next = Optional.empty();
    return reading;
  }

  private Optional<Supplier<CandidateReading>> advance() {
    try {
      return source.next();
    } catch (IOException e) {
      ended = true;
      CandidateReading refused =
          Acceptance.refused(
              source.line(), "The text cannot be read from line " + source.line() + " on: " + e);
      return Optional.of(() -> refused);
    }
  }
}

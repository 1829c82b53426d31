package org.licet.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Reads one candidate a line; a line that is no JSON costs that line alone. */
final class LineReadings {

  private LineReadings() {}

  static Stream<CandidateReading> of(BufferedReader text) {
    AtomicLong line = new AtomicLong();
    return text.lines()
        .peek(any -> line.incrementAndGet())
        .filter(content -> !content.isBlank())
        .map(content -> read(content, line.get()))
        .onClose(
            () -> {
              try {
                text.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static CandidateReading read(String content, long line) {
    try {
      return CandidateReader.reading(CandidateReader.JSON.readTree(content), line);
    } catch (JsonProcessingException e) {
      return CandidateReader.unreadable(e, line, "a JSON object");
    }
  }
}

package org.licet.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.licet.json.CandidateReading;
import org.licet.json.CandidateWriter;

/**
 * The result of reading a source.
 *
 * @param read the candidates, each as JSON
 * @param refused the refusals, each with line, id, pointer and message
 */
record Imported(List<String> read, List<String> refused, SourceSummary summary) {

  static Imported of(Path file, SourceKind kind) throws IOException {
    List<String> read = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    try (SourceReader source = SourceReader.open(file, kind)) {
      source
          .readings()
          .forEach(
              reading -> {
                if (reading instanceof CandidateReading.Accepted accepted) {
                  read.add(CandidateWriter.toLine(accepted.candidate()).strip());
                } else if (reading instanceof CandidateReading.Refused one) {
                  refused.add(
                      "%d %s %s: %s"
                          .formatted(
                              one.line(),
                              one.failure().candidate().orElse("-"),
                              one.failure().pointer().orElse("-"),
                              one.failure().message()));
                }
              });
      return new Imported(read, refused, source.summary());
    }
  }

  static Imported of(Path folder, String name, String text, SourceKind kind) throws IOException {
    return of(Files.writeString(folder.resolve(name), text), kind);
  }

  /** Returns the only candidate. */
  String one() {
    if (read.size() != 1 || !refused.isEmpty()) {
      throw new AssertionError(this);
    }
    return read.get(0);
  }
}

package org.licet.workbench.evaluate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.PartialDate;
import org.licet.json.CandidateAnswers;

/**
 * A file of answers, one as JSON on each line. Each answer is written as soon as it is given. An
 * answer that is taken back is removed. Not thread-safe.
 */
final class AnswerLog {

  private final Path file;
  private final @Nullable String by;
  private final PartialDate day;
  private long begin;
  private List<CandidateAnswers> written = List.of();

  AnswerLog(Path file, @Nullable String by, PartialDate day) {
    this.file = file;
    this.by = by;
    this.day = day;
  }

  /** Begins with the answers about another candidate. */
  void begin() throws IOException {
    try (FileChannel out = open()) {
      begin = out.size();
    }
    written = List.of();
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** Writes the answers about the candidate so far. */
  void write(List<CandidateAnswers> answers) throws IOException {
    if (answers.equals(written)) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    for (CandidateAnswers one : answers) {
      lines.append((by == null ? one : one.givenBy(by, day)).toJson()).append('\n');
    }
    ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
    try (FileChannel out = open()) {
      out.position(begin);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.truncate(begin + bytes.limit());
    }
    written = answers;
  }
}

package org.licet.records.internal.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.json.CandidateLimits;
import org.licet.records.internal.table.TextEncoding;

/** The entries of JSON Lines. A line that is not JSON affects only itself. Not thread-safe. */
final class JsonLines implements Entries {

  /** The longest first line by which the form of a file is detected. */
  private static final int LOOKED_AT = 1 << 20;

  private final Reader text;
  private final String list;
  private final CandidateLimits limits;
  private long line;
  private @Nullable JsonEntries document;

  JsonLines(Reader text, String list, CandidateLimits limits) {
    this.text = text;
    this.list = list;
    this.limits = limits;
  }

  /** Returns whether the first line of a file is an object, and others follow. */
  static boolean isLines(Path file) throws IOException {
    try (BufferedReader text = TextEncoding.open(file)) {
      StringBuilder first = new StringBuilder();
      int character = text.read();
      while (character >= 0 && (character != '\n' || isBlank(first))) {
        if (first.length() == LOOKED_AT) {
          return false;
        }
        first.append((char) character);
        character = text.read();
      }
      return character == '\n' && isObject(first.toString());
    }
  }

  private static boolean isBlank(CharSequence text) {
    return text.chars().allMatch(Character::isWhitespace);
  }

  private static boolean isObject(String line) throws IOException {
    try (JsonParser parser = EntryTree.JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      parser.skipChildren();
      return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  @Override
  public Optional<SourceEntry> next() throws IOException {
    while (true) {
      Optional<SourceEntry> entry = document == null ? Optional.empty() : ofLine(document);
      if (entry.isPresent()) {
        return entry;
      }
      Optional<String> read = readLine();
      if (read.isEmpty()) {
        return Optional.empty();
      }
      document = read.get().isBlank() ? null : JsonEntries.of(read.get(), list, line - 1, limits);
    }
  }

  private Optional<SourceEntry> ofLine(JsonEntries of) throws IOException {
    try {
      return of.next();
    } catch (UnreadableException e) {
      document = null;
      throw new SourceProblem(
          "", String.valueOf(e.getMessage()).replace(" Nothing after that can be read.", ""));
    }
  }

  /**
   * Returns the next line; empty at the end.
   *
   * @throws SourceProblem if the line is too long
   */
  private Optional<String> readLine() throws IOException {
    StringBuilder content = new StringBuilder();
    int character = text.read();
    if (character < 0) {
      return Optional.empty();
    }
    line++;
    boolean cut = false;
    while (character >= 0 && character != '\n') {
      cut |= content.length() == limits.candidateLength();
      if (!cut) {
        content.append((char) character);
      }
      character = text.read();
    }
    if (cut) {
      document = null;
      throw new SourceProblem(
          "",
          "The line is longer than %,d characters.".formatted(limits.candidateLength())
              + limits.advice(CandidateLimits.Limited.CANDIDATE));
    }
    return Optional.of(content.toString());
  }

  @Override
  public long line() {
    return Math.max(1, line);
  }

  @Override
  public List<String> remarks() {
    return List.of();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}

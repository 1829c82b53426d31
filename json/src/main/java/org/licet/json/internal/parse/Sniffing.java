package org.licet.json.internal.parse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import org.licet.json.CandidateFormat;

/**
 * Detects the format of candidates by the beginning of their text. Leading white space of any
 * length is skipped.
 *
 * @param format the format
 * @param text the text from the first nonblank line on
 * @param firstLine the number of that line, from 1
 */
public record Sniffing(CandidateFormat format, Reader text, long firstLine) {

  /** The count of characters of the first line to inspect. */
  static final int LOOK_AHEAD = 1 << 20;

  private static final int AT_ONCE = 1 << 13;

  /** The most spaces to keep before the first text. */
  private static final int LONGEST_INDENT = 1 << 10;

  /** Detects the format. An object that ends on its first line begins JSON Lines. */
  public static Sniffing of(BufferedReader text) throws IOException {
    long line = 1;
    StringBuilder indent = new StringBuilder();
    char[] some = new char[AT_ONCE];
    int blank = 0;
    int read = 0;
    while (blank == read) {
      text.mark(AT_ONCE);
      read = text.read(some);
      if (read < 0) {
        return new Sniffing(CandidateFormat.JSON_LINES, text, line);
      }
      for (blank = 0; blank < read && Character.isWhitespace(some[blank]); blank++) {
        if (some[blank] == '\n') {
          line++;
          indent.setLength(0);
        } else if (indent.length() < LONGEST_INDENT) {
          indent.append(some[blank]);
        }
      }
    }
    text.reset();
    for (long skipped = 0; skipped < blank; ) {
      skipped += text.skip(blank - skipped);
    }
    char first = some[blank];
    CandidateFormat format =
        switch (first) {
          case '[' -> CandidateFormat.JSON;
          case '{' -> ofObject(text);
          default -> CandidateFormat.YAML;
        };
    return new Sniffing(format, after(indent, text), line);
  }

  private static Reader after(StringBuilder indent, Reader text) throws IOException {
    if (indent.isEmpty()) {
      return text;
    }
    PushbackReader indented = new PushbackReader(text, indent.length());
    indented.unread(indent.toString().toCharArray());
    return indented;
  }

  private static CandidateFormat ofObject(BufferedReader text) throws IOException {
    text.mark(LOOK_AHEAD);
    StringBuilder line = new StringBuilder();
    int character = text.read();
    while (character != -1 && character != '\n' && line.length() < LOOK_AHEAD - 1) {
      line.append((char) character);
      character = text.read();
    }
    text.reset();
    return ofObject(line.toString().strip());
  }

  /** Detects the format by the first line of an object. */
  static CandidateFormat ofObject(String line) throws IOException {
    try (JsonParser parser = ParsedValue.JSON.createParser(line)) {
      parser.nextToken();
      parser.skipChildren();
      return CandidateFormat.JSON_LINES;
    } catch (JsonEOFException e) {
      return CandidateFormat.JSON; // the object continues after its first line
    } catch (JsonProcessingException e) {
      return line.endsWith("}") ? CandidateFormat.JSON_LINES : CandidateFormat.JSON;
    }
  }
}

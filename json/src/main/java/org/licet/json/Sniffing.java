package org.licet.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;

/** Tells the format of candidates by how their text begins. */
final class Sniffing {

  /** How many characters of the first line are looked at. */
  static final int LOOK_AHEAD = 1 << 16;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Sniffing() {}

  static void skipByteOrderMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
  }

  /** Tells the format: an object that ends on its first line begins JSON Lines. */
  static CandidateFormat format(BufferedReader text) throws IOException {
    text.mark(LOOK_AHEAD);
    StringBuilder firstLine = new StringBuilder();
    int character = text.read();
    while (character != -1 && firstLine.length() < LOOK_AHEAD - 1) {
      if (character == '\n' && !firstLine.toString().isBlank()) {
        break;
      }
      firstLine.append((char) character);
      character = text.read();
    }
    text.reset();
    String line = firstLine.toString().strip();
    if (line.startsWith("[")) {
      return CandidateFormat.JSON;
    }
    if (!line.startsWith("{")) {
      return CandidateFormat.YAML;
    }
    try {
      CandidateReader.JSON.readTree(line);
      return CandidateFormat.JSON_LINES;
    } catch (JsonProcessingException e) {
      return CandidateFormat.JSON; // the object goes on after its first line
    }
  }
}

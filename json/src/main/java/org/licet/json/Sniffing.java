package org.licet.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.BufferedReader;
import java.io.IOException;

/** Tells the format of candidates by how their text begins. */
final class Sniffing {

  /** How many characters are looked at. */
  private static final int LOOK_AHEAD = 1 << 20;

  private Sniffing() {}

  /** Tells the format: an object that ends on its first line begins JSON Lines. */
  static CandidateFormat format(BufferedReader text) throws IOException {
    text.mark(LOOK_AHEAD);
    StringBuilder line = new StringBuilder();
    int character = text.read();
    for (int seen = 1; character != -1 && seen < LOOK_AHEAD; seen++) {
      if (line.isEmpty() ? beginsNoObject(character) : character == '\n') {
        break;
      }
      if (!line.isEmpty() || character == '{') {
        line.append((char) character);
      }
      character = text.read();
    }
    text.reset();
    if (line.isEmpty()) {
      return character == '[' ? CandidateFormat.JSON : CandidateFormat.YAML;
    }
    return format(line.toString().strip());
  }

  private static boolean beginsNoObject(int character) {
    return character != '{' && !Character.isWhitespace(character);
  }

  private static CandidateFormat format(String line) throws IOException {
    try (JsonParser parser = CandidateReader.JSON.createParser(line)) {
      parser.nextToken();
      parser.skipChildren();
      return CandidateFormat.JSON_LINES;
    } catch (JsonEOFException e) {
      return CandidateFormat.JSON; // the object goes on after its first line
    } catch (JsonProcessingException e) {
      return line.endsWith("}") ? CandidateFormat.JSON_LINES : CandidateFormat.JSON;
    }
  }
}

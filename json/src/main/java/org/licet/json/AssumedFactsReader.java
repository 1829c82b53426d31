package org.licet.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.licet.candidate.AssumedFacts;
import org.licet.candidate.Candidate;
import org.licet.json.internal.settings.SettingsNode;

/**
 * Reads assumed facts from YAML or JSON: the facts of every record of each list, of the conduct and
 * of the candidate, with the keys of the candidate format. Thread-safe.
 *
 * <pre>{@code
 * employment:
 *   paid: true
 *   country: US
 * }</pre>
 */
public final class AssumedFactsReader {

  /** Keys of records that cannot be the same for all of them. */
  private static final List<String> OF_ONE_RECORD = List.of("verified", "history", "separate");

  private AssumedFactsReader() {}

  /**
   * Reads assumed facts from a file.
   *
   * @throws InvalidSettingsException if the file has a fault
   * @throws IOException if the file cannot be read
   */
  public static AssumedFacts read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  /**
   * Reads assumed facts from their text.
   *
   * @throws InvalidSettingsException if the text has a fault
   */
  public static AssumedFacts parse(String yaml) {
    return of(SettingsNode.parse(yaml));
  }

  /** Reads assumed facts from their tree. */
  static AssumedFacts of(JsonNode tree) {
    if (!(tree instanceof ObjectNode stated) || stated.isEmpty()) {
      throw new InvalidSettingsException(
          "", "The file is empty. Expected facts such as \"employment: {paid: true}\".");
    }
    List<String> known = new ArrayList<>(Candidate.lists());
    known.addAll(List.of("residence", "conduct", "facts"));
    new SettingsNode(stated, "").only(known);
    ObjectNode ofAll = stated.objectNode().put("id", "all");
    for (Map.Entry<String, JsonNode> one : stated.properties()) {
      boolean isList = Candidate.lists().contains(one.getKey());
      if (isList || one.getKey().equals("conduct")) {
        refuseOfOneRecord(one.getKey(), one.getValue());
      }
      if (isList) {
        ofAll.putArray(one.getKey()).add(one.getValue());
      } else {
        ofAll.set(one.getKey(), one.getValue());
      }
    }
    try {
      return AssumedFacts.of(CandidateReader.read(ofAll));
    } catch (InvalidCandidateException e) {
      throw new InvalidSettingsException(
          e.pointer().replaceFirst("^(/[A-Za-z]+)/0", "$1"), String.valueOf(e.getMessage()));
    }
  }

  private static void refuseOfOneRecord(String list, JsonNode record) {
    if (!record.isObject()) {
      throw new InvalidSettingsException(
          "/" + list, "Expected the facts of all records, such as \"{paid: true}\".");
    }
    for (String key : OF_ONE_RECORD) {
      if (record.has(key)) {
        throw new InvalidSettingsException(
            "/" + list + "/" + key, "This cannot be the same for all records. Remove it.");
      }
    }
  }
}

package org.licet.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.licet.evaluation.VerificationPolicy;
import org.licet.json.internal.settings.SettingsNode;

/**
 * Reads policies on self-reported records from YAML or JSON: an object or a list of them, each with
 * {@code verified} (the lists), {@code within} (days, if the age of a verification matters), {@code
 * from} (the first day on which it applies, if there is one) and {@code source}. Entries with the
 * same first day apply together, and replace those before. Thread-safe.
 *
 * <pre>{@code
 * - verified: [licenses, certifications]
 *   within: 180
 * - from: 2025-07-01
 *   verified: [licenses, certifications]
 *   within: 120
 * }</pre>
 */
public final class VerificationPolicyReader {

  private static final List<String> KEYS = List.of("from", "verified", "within", "source");

  private VerificationPolicyReader() {}

  /**
   * Reads a policy from a file.
   *
   * @throws InvalidSettingsException if the file has a fault
   * @throws IOException if the file cannot be read
   */
  public static VerificationPolicy read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  /**
   * Reads a policy from its text.
   *
   * @throws InvalidSettingsException if the text has a fault
   */
  public static VerificationPolicy parse(String yaml) {
    JsonNode tree = SettingsNode.parse(yaml);
    List<SettingsNode> entries = new ArrayList<>();
    if (tree instanceof ObjectNode one) {
      entries.add(new SettingsNode(one, ""));
    } else if (tree.isArray()) {
      for (int i = 0; i < tree.size(); i++) {
        if (!(tree.get(i) instanceof ObjectNode one)) {
          throw new InvalidSettingsException(
              "/" + i, "The entry is not an object. Expected \"verified\" and its lists.");
        }
        entries.add(new SettingsNode(one, "/" + i));
      }
    }
    if (entries.isEmpty()) {
      throw new InvalidSettingsException(
          "", "The policy is empty. Expected \"verified\" and its lists.");
    }
    Map<LocalDate, List<SettingsNode>> byDay = new TreeMap<>();
    for (SettingsNode entry : entries) {
      entry.only(KEYS).text("source");
      byDay
          .computeIfAbsent(entry.day("from").orElse(LocalDate.MIN), any -> new ArrayList<>())
          .add(entry);
    }
    VerificationPolicy.Builder policy = VerificationPolicy.builder();
    byDay.forEach(
        (day, together) -> {
          policy.from(day);
          together.forEach(entry -> add(entry, policy));
        });
    return policy.build();
  }

  private static void add(SettingsNode entry, VerificationPolicy.Builder policy) {
    if (entry.isEmptyList("verified") && entry.object().hasNonNull("from")) {
      return; // from that day on, the policy requires nothing
    }
    String[] lists = entry.words("verified", VerificationPolicy.names()).toArray(String[]::new);
    entry
        .count("within")
        .ifPresentOrElse(days -> policy.within(days, lists), () -> policy.verified(lists));
  }
}

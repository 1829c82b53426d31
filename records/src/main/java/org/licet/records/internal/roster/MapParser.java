package org.licet.records.internal.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.licet.candidate.Candidate;
import org.licet.json.internal.advice.SyntaxFault;
import org.licet.records.RosterMapException;
import org.licet.records.internal.written.WrittenNumbers.Decimals;

/** Reads maps of rosters. Stateless and thread-safe. */
public final class MapParser {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();

  private static final List<String> KEYS =
      List.of(
          "sheet",
          "headers",
          "dates",
          "decimals",
          "unknown",
          "none",
          "current",
          "yes",
          "no",
          "complete",
          "ignored",
          "candidate");

  private static final int LONGEST = 1_000_000;

  private MapParser() {}

  /**
   * Reads a map from its text.
   *
   * @throws RosterMapException if the map has a fault
   */
  public static Layout parse(String yaml) {
    if (yaml.length() > LONGEST) {
      throw new RosterMapException(
          "",
          "The map has %,d characters. Expected at most %,d.".formatted(yaml.length(), LONGEST));
    }
    JsonNode tree;
    try {
      tree = YAML.readTree(yaml);
    } catch (JsonProcessingException e) {
      SyntaxFault fault = SyntaxFault.ofYaml(e);
      throw new RosterMapException(
          "", "Line %d of the map is not valid YAML: %s".formatted(fault.line(), fault.sentence()));
    }
    if (!(tree instanceof ObjectNode object)) {
      throw new RosterMapException("", "The map is empty. Expected \"candidate\" and its columns.");
    }
    MapNode map = new MapNode(object, "").only(KEYS);
    int[] headers = map.rows("headers");
    List<String> dates = dates(map);
    Set<String> complete = Set.copyOf(map.texts("complete"));
    for (String list : complete) {
      if (!Candidate.lists().contains(list)) {
        throw map.unknown("complete", list, Candidate.lists());
      }
    }
    return new Layout(
        Optional.ofNullable(map.text("sheet")),
        headers[0],
        headers[1],
        dates,
        map.lowerCase(
            "unknown",
            "n/a",
            "na",
            "-",
            "--",
            "?",
            "unknown",
            "tbd",
            "k.a.",
            "k. a.",
            "keine angabe"),
        map.lowerCase("yes", "yes", "y", "true", "s\u00ED", "ja"),
        map.lowerCase("no", "no", "n", "false", "nein"),
        map.lowerCase("current"),
        map.lowerCase("none", "none", "keine", "ninguno", "ninguna"),
        decimals(map),
        complete,
        map.texts("ignored"),
        SourceParser.candidate(map.object("candidate")));
  }

  private static Optional<Decimals> decimals(MapNode map) {
    String text = map.text("decimals");
    if (text == null) {
      return Optional.empty();
    }
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "point", "." -> Optional.of(Decimals.POINT);
      case "comma", "," -> Optional.of(Decimals.COMMA);
      default -> throw map.unknown("decimals", text, List.of("point", "comma"));
    };
  }

  private static List<String> dates(MapNode map) {
    List<String> dates = map.texts("dates");
    SourceParser.checkDates(map, dates);
    return dates;
  }
}

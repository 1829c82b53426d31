package org.licet.records.internal.suggest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.Status;
import org.licet.records.internal.vocabulary.DegreeName;

/** The texts that rosters use for codes. Stateless and thread-safe. */
final class KnownTexts {

  private static final Map<String, String> STATUSES =
      Map.ofEntries(
          Map.entry("act", "ACTIVE"),
          Map.entry("current", "ACTIVE"),
          Map.entry("aktiv", "ACTIVE"),
          Map.entry("activa", "ACTIVE"),
          Map.entry("activo", "ACTIVE"),
          Map.entry("exp", "EXPIRED"),
          Map.entry("abgelaufen", "EXPIRED"),
          Map.entry("vencida", "EXPIRED"),
          Map.entry("vencido", "EXPIRED"),
          Map.entry("on probation", "PROBATION"),
          Map.entry("not active", "INACTIVE"),
          Map.entry("ruhend", "INACTIVE"),
          Map.entry("inactiva", "INACTIVE"),
          Map.entry("inactivo", "INACTIVE"));

  private static final List<String> TYPES =
      List.of("RN", "LPN", "LVN", "LCSW", "LMSW", "LBSW", "LPC", "PT", "OT", "RD", "PHARMACIST");

  private static final Map<String, String> TYPE_NAMES =
      Map.of(
          "registered nurse", "RN",
          "practical nurse", "LPN",
          "licensed practical nurse", "LPN",
          "rph", "PHARMACIST",
          "pharmacist", "PHARMACIST");

  /** The level and the field of degrees. */
  private static final Map<String, List<String>> DEGREES =
      Map.ofEntries(
          Map.entry("nursing diploma", List.of("DIPLOMA", "NURSING")),
          Map.entry("diploma in nursing", List.of("DIPLOMA", "NURSING")),
          Map.entry("adn", List.of("ASSOCIATE", "NURSING")),
          Map.entry("asn", List.of("ASSOCIATE", "NURSING")),
          Map.entry("bsn", List.of("BACHELOR", "NURSING")),
          Map.entry("msn", List.of("MASTER", "NURSING")),
          Map.entry("dnp", List.of("DOCTORATE", "NURSING")),
          Map.entry("bsw", List.of("BACHELOR", "SOCIAL_WORK")),
          Map.entry("msw", List.of("MASTER", "SOCIAL_WORK")),
          Map.entry("mba", List.of("MASTER", "BUSINESS")),
          Map.entry("mph", List.of("MASTER", "PUBLIC_HEALTH")),
          Map.entry("pharmd", List.of("DOCTORATE", "PHARMACY")),
          Map.entry("dpt", List.of("DOCTORATE", "PHYSICAL_THERAPY")));

  private KnownTexts() {}

  /** Returns the code of a text for a field; empty if it is not known. */
  static Optional<String> code(KnownField field, String text) {
    String key =
        text.toLowerCase(Locale.ROOT).replace(".", "").replaceAll("[\\s\u00A0]+", " ").strip();
    return switch (field.name()) {
      case "status" -> named(key, Status.values()).or(() -> Optional.ofNullable(STATUSES.get(key)));
      case "type" -> type(key);
      case "level" ->
          named(key, DegreeLevel.values())
              .or(() -> Optional.ofNullable(DEGREES.get(key)).map(degree -> degree.get(0)));
      case "field" ->
          Optional.ofNullable(DEGREES.get(key))
              .map(degree -> degree.get(1))
              .or(() -> DegreeName.field(key));
      case "fullTime" ->
          switch (key.replace("-", " ")) {
            case "ft", "full time", "fulltime" -> Optional.of("yes");
            case "pt", "part time", "parttime" -> Optional.of("no");
            default -> yesOrNo(key);
          };
      default -> yesOrNo(key);
    };
  }

  /** Returns the type of a license; empty if it is not known. */
  static Optional<String> type(String text) {
    return TYPES.stream()
        .filter(type -> type.equalsIgnoreCase(text))
        .findFirst()
        .or(() -> Optional.ofNullable(TYPE_NAMES.get(text.toLowerCase(Locale.ROOT))));
  }

  /** Returns yes or no if every map reads the text so. */
  static Optional<String> yesOrNo(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "y", "true", "s\u00ED", "ja" -> Optional.of("yes");
      case "no", "n", "false", "nein" -> Optional.of("no");
      default -> Optional.empty();
    };
  }

  private static Optional<String> named(String key, Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(Enum::name)
        .filter(name -> name.equalsIgnoreCase(key.replace(' ', '_')))
        .findFirst();
  }

  /** Returns the codes of texts, each text once whatever its capital letters. */
  static Map<String, String> codes(List<String> texts, Function<String, Optional<String>> code) {
    Map<String, String> codes = new LinkedHashMap<>();
    Map<String, String> seen = new LinkedHashMap<>();
    for (String text : texts) {
      Optional<String> known = code.apply(text);
      if (known.isPresent() && seen.put(text.toLowerCase(Locale.ROOT), text) == null) {
        codes.put(text, known.get());
      }
    }
    return codes;
  }
}

package org.licet.workbench.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.candidate.Degree;

/** The words for codes in a made-up roster. */
final class Vocabulary {

  static final Map<String, List<String>> LICENSES =
      ordered(
          Map.entry("RN", List.of("RN", "RN", "RN", "R.N.", "Registered Nurse")),
          Map.entry("LPN", List.of("LPN", "L.P.N.")),
          Map.entry("PHARMACIST", List.of("RPh", "Pharmacist")));

  static final Map<String, List<String>> STATUSES =
      ordered(
          Map.entry("ACTIVE", List.of("Active", "Active", "ACTIVE", "active", "Act.")),
          Map.entry("INACTIVE", List.of("Inactive")),
          Map.entry("EXPIRED", List.of("Expired", "EXP")),
          Map.entry("LAPSED", List.of("Lapsed")),
          Map.entry("PROBATION", List.of("Probation", "On probation")),
          Map.entry("SUSPENDED", List.of("Suspended")),
          Map.entry("REVOKED", List.of("Revoked")),
          Map.entry("SURRENDERED", List.of("Surrendered")),
          Map.entry("RETIRED", List.of("Retired")));

  /** The name of a degree by its level and field. */
  static final Map<List<String>, String> DEGREES =
      ordered(
          Map.entry(List.of("DIPLOMA", "NURSING"), "Nursing diploma"),
          Map.entry(List.of("ASSOCIATE", "NURSING"), "ADN"),
          Map.entry(List.of("BACHELOR", "NURSING"), "BSN"),
          Map.entry(List.of("MASTER", "NURSING"), "MSN"),
          Map.entry(List.of("DOCTORATE", "NURSING"), "DNP"),
          Map.entry(List.of("BACHELOR", "SOCIAL_WORK"), "BSW"),
          Map.entry(List.of("MASTER", "SOCIAL_WORK"), "MSW"),
          Map.entry(List.of("MASTER", "BUSINESS"), "MBA"),
          Map.entry(List.of("BACHELOR", "PSYCHOLOGY"), "BA Psychology"),
          Map.entry(List.of("MASTER", "COUNSELING"), "MA Counseling"),
          Map.entry(List.of("DOCTORATE", "PHARMACY"), "PharmD"),
          Map.entry(List.of("DOCTORATE", "PHYSICAL_THERAPY"), "DPT"));

  private Vocabulary() {}

  @SafeVarargs
  private static <K, V> Map<K, V> ordered(Map.Entry<K, V>... entries) {
    Map<K, V> ordered = new LinkedHashMap<>();
    for (Map.Entry<K, V> entry : entries) {
      ordered.put(entry.getKey(), entry.getValue());
    }
    return ordered;
  }

  /** Returns the name of a degree; empty if its level or field is unknown or has no name. */
  static Optional<String> name(Degree degree) {
    return degree
        .level()
        .toOptional()
        .flatMap(
            level ->
                degree
                    .field()
                    .toOptional()
                    .map(field -> DEGREES.get(List.of(level.name(), field))));
  }
}

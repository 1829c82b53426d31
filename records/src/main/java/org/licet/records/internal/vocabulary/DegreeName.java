package org.licet.records.internal.vocabulary;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.candidate.DegreeLevel;

/**
 * The meaning of the name of a degree, such as {@code Bachelor of Science in Nursing}. Immutable
 * and thread-safe.
 *
 * @param level the level
 * @param field the field of study; empty if the name has none that is known
 */
public record DegreeName(DegreeLevel level, Optional<String> field) {

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          entry("nursing", "NURSING"),
          entry("social work", "SOCIAL_WORK"),
          entry("counseling", "COUNSELING"),
          entry("rehabilitation counseling", "REHABILITATION_COUNSELING"),
          entry("psychology", "PSYCHOLOGY"),
          entry("public health", "PUBLIC_HEALTH"),
          entry("business", "BUSINESS"),
          entry("business administration", "BUSINESS_ADMINISTRATION"),
          entry("health administration", "HEALTH_ADMINISTRATION"),
          entry("physical therapy", "PHYSICAL_THERAPY"),
          entry("occupational therapy", "OCCUPATIONAL_THERAPY"),
          entry("case management", "CASE_MANAGEMENT"));

  private static final Map<String, DegreeName> LETTERS =
      Map.ofEntries(
          entry("AA", of(DegreeLevel.ASSOCIATE)),
          entry("AS", of(DegreeLevel.ASSOCIATE)),
          entry("AAS", of(DegreeLevel.ASSOCIATE)),
          entry("ADN", of(DegreeLevel.ASSOCIATE, "NURSING")),
          entry("ASN", of(DegreeLevel.ASSOCIATE, "NURSING")),
          entry("BA", of(DegreeLevel.BACHELOR)),
          entry("BS", of(DegreeLevel.BACHELOR)),
          entry("BSC", of(DegreeLevel.BACHELOR)),
          entry("BSN", of(DegreeLevel.BACHELOR, "NURSING")),
          entry("BSW", of(DegreeLevel.BACHELOR, "SOCIAL_WORK")),
          entry("MA", of(DegreeLevel.MASTER)),
          entry("MS", of(DegreeLevel.MASTER)),
          entry("MSC", of(DegreeLevel.MASTER)),
          entry("MSN", of(DegreeLevel.MASTER, "NURSING")),
          entry("MSW", of(DegreeLevel.MASTER, "SOCIAL_WORK")),
          entry("MPH", of(DegreeLevel.MASTER, "PUBLIC_HEALTH")),
          entry("MBA", of(DegreeLevel.MASTER, "BUSINESS_ADMINISTRATION")),
          entry("PHD", of(DegreeLevel.DOCTORATE)),
          entry("DNP", of(DegreeLevel.DOCTORATE, "NURSING")),
          entry("DSW", of(DegreeLevel.DOCTORATE, "SOCIAL_WORK")));

  private static final Map<String, DegreeLevel> WORDS =
      Map.of(
          "associate", DegreeLevel.ASSOCIATE,
          "bachelor", DegreeLevel.BACHELOR,
          "master", DegreeLevel.MASTER,
          "doctor", DegreeLevel.DOCTORATE,
          "doctorate", DegreeLevel.DOCTORATE);

  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(associate|bachelor|master|doctor|doctorate)(?:['\u2019]?s)?(?: degree)?"
              + "(?: of (?:applied )?(?:science|arts|philosophy))?(?: degree)?(?: (?:in|of) (.+))?");

  private static final Pattern WITH_LETTERS = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");

  private static DegreeName of(DegreeLevel level) {
    return new DegreeName(level, Optional.empty());
  }

  private static DegreeName of(DegreeLevel level, String field) {
    return new DegreeName(level, Optional.of(field));
  }

  /** Returns the meaning of a name; empty if it has none that is certain. */
  public static Optional<DegreeName> of(String text) {
    String name = text.replaceAll("[\\s\u00A0]+", " ").strip();
    DegreeName letters = LETTERS.get(name.replace(".", "").toUpperCase(Locale.ROOT));
    if (letters != null) {
      return Optional.of(letters);
    }
    Matcher pair = WITH_LETTERS.matcher(name);
    if (pair.matches()) {
      Optional<DegreeName> inWords = of(pair.group(1));
      Optional<DegreeName> inLetters = of(pair.group(2));
      return inLetters.flatMap(letter -> inWords.flatMap(words -> words.with(letter)));
    }
    Matcher words = IN_WORDS.matcher(name.toLowerCase(Locale.ROOT));
    if (!words.matches()) {
      return Optional.empty();
    }
    Optional<String> field = Optional.ofNullable(words.group(2)).flatMap(DegreeName::field);
    return Optional.ofNullable(WORDS.get(words.group(1)))
        .map(level -> new DegreeName(level, field));
  }

  /** Returns the meaning of words together with their letters; empty if they contradict. */
  private Optional<DegreeName> with(DegreeName letters) {
    boolean contradicts =
        level != letters.level
            || (field.isPresent() && letters.field.isPresent() && !field.equals(letters.field));
    return contradicts
        ? Optional.empty()
        : Optional.of(new DegreeName(level, field.or(letters::field)));
  }

  /** Returns the code of a field of study; empty if the text has no known meaning. */
  public static Optional<String> field(String text) {
    return Optional.ofNullable(
        FIELDS.get(text.replaceAll("[\\s\u00A0]+", " ").strip().toLowerCase(Locale.ROOT)));
  }
}

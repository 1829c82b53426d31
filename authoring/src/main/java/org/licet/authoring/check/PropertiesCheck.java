package org.licet.authoring.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.authoring.language.Name;
import org.licet.authoring.language.Near;
import org.licet.authoring.language.Problem;
import org.licet.authoring.language.Problems;
import org.licet.authoring.language.SourceText;
import org.licet.authoring.language.Span;
import org.licet.authoring.source.PropertiesText;
import org.licet.authoring.source.RulesetSource;
import org.licet.evaluation.Confidence;

/** Checks {@code ruleset.properties} and {@code sources.properties}. Not thread-safe. */
final class PropertiesCheck {

  private static final List<String> RULESET =
      List.of("credential", "issuer", "effectiveFrom", "confidence");
  private static final List<String> SOURCE = List.of("document", "url", "asOf", "confidence");

  private final PropertiesText text;
  private final Problems problems;

  private PropertiesCheck(PropertiesText text) {
    this.text = text;
    this.problems = new Problems(text.source());
  }

  /** Returns what is wrong with what a version says of itself. */
  static List<Problem> ofRuleset(RulesetSource ruleset) {
    return ruleset
        .properties(RulesetSource.RULESET)
        .map(text -> new PropertiesCheck(text).ruleset())
        .orElseGet(() -> missing(ruleset, RulesetSource.RULESET, "credential = ..."));
  }

  /** Returns what is wrong with the list of sources. */
  static List<Problem> ofSources(RulesetSource ruleset, LocalDate today) {
    return ruleset
        .properties(RulesetSource.SOURCES)
        .map(text -> new PropertiesCheck(text).sources(today))
        .orElseGet(() -> missing(ruleset, RulesetSource.SOURCES, "S1.document = ..."));
  }

  private static List<Problem> missing(RulesetSource ruleset, String file, String line) {
    Problems problems = new Problems(SourceText.of(ruleset.shown() + "/" + file, ""));
    problems.error(
        "missing-file", Span.BEGINNING, "the file " + file + " is missing", "a file with " + line);
    return problems.found();
  }

  private List<Problem> ruleset() {
    common();
    for (PropertiesText.Entry entry : text.entries()) {
      if (!RULESET.contains(entry.key().text())) {
        unknownKey(entry.key(), RULESET, String.join(", ", RULESET));
      }
    }
    for (String key : RULESET) {
      Optional<PropertiesText.Entry> entry = text.entry(key);
      if (entry.isEmpty() && misspelt(key, RULESET)) {
        continue;
      }
      if (entry.isEmpty()) {
        problems.error(
            "properties",
            Span.BEGINNING,
            key + " is missing",
            "a line " + key + " = " + sample(key));
      } else if (entry.get().value().text().isEmpty()) {
        problems.error(
            "properties", entry.get().key().at(), key + " says nothing", key + " = " + sample(key));
      }
    }
    text.entry("effectiveFrom").ifPresent(entry -> date(entry.value()));
    text.entry("confidence").ifPresent(entry -> confidence(entry.value()));
    return problems.found();
  }

  /** Tells whether a key that is not known stands where another was meant. */
  private boolean misspelt(String key, List<String> known) {
    return text.entries().stream()
        .map(entry -> entry.key().text())
        .filter(written -> !known.contains(written))
        .anyMatch(written -> Near.to(written, known).filter(key::equals).isPresent());
  }

  private static String sample(String key) {
    return switch (key) {
      case "credential" -> "CCM";
      case "issuer" -> "CCMC";
      case "effectiveFrom" -> "2026-01-01";
      default -> "OFFICIAL";
    };
  }

  private List<Problem> sources(LocalDate today) {
    common();
    Map<String, Name> ids = new LinkedHashMap<>();
    for (PropertiesText.Entry entry : text.entries()) {
      String key = entry.key().text();
      int dot = key.lastIndexOf('.');
      if (dot < 1) {
        problems.error(
            "properties",
            entry.key().at(),
            "\""
                + key
                + "\" is no key, expected the id of a source, a dot, and one of "
                + String.join(", ", SOURCE),
            key + ".document");
      } else if (!SOURCE.contains(key.substring(dot + 1))) {
        String id = key.substring(0, dot);
        unknownKey(
            entry.key(),
            SOURCE.stream().map(part -> id + "." + part).toList(),
            "an id and one of ." + String.join(", .", SOURCE));
      } else {
        ids.putIfAbsent(key.substring(0, dot), entry.key());
        if (key.endsWith(".asOf")) {
          date(entry.value());
        } else if (key.endsWith(".confidence")) {
          confidence(entry.value());
        }
      }
    }
    ids.forEach((id, key) -> source(id, key, today));
    return problems.found();
  }

  private void source(String id, Name key, LocalDate today) {
    for (String part : List.of("document", "confidence")) {
      List<String> keys = SOURCE.stream().map(one -> id + "." + one).toList();
      if (text.value(id + "." + part).isEmpty() && !misspelt(id + "." + part, keys)) {
        problems.error(
            "properties",
            key.at(),
            "the source " + id + " has no " + part,
            "a line "
                + id
                + "."
                + part
                + " = "
                + (part.equals("document") ? "issuer and title" : "OFFICIAL"));
      }
    }
    Optional<PropertiesText.Entry> asOf = text.entry(id + ".asOf");
    if (asOf.isEmpty()) {
      problems.warning(
          "source-date",
          key.at(),
          "the source " + id + " does not say when it was read",
          "a line " + id + ".asOf = " + today);
    }
    asOf.flatMap(entry -> parsed(entry.value()).filter(day -> day.isBefore(today.minusYears(1))))
        .ifPresent(
            day ->
                problems.warning(
                    "source-date",
                    asOf.get().value().at(),
                    "the source " + id + " was read on " + day + ", more than a year ago",
                    "read it again, and set " + id + ".asOf to that day"));
  }

  private void common() {
    for (Span line : text.unreadable()) {
      problems.error(
          "properties",
          line,
          "this line is neither a key with = and a value nor a comment",
          "# before it, or = after the key");
    }
    Set<String> seen = new HashSet<>();
    for (PropertiesText.Entry entry : text.entries()) {
      if (!seen.add(entry.key().text())) {
        problems.error(
            "properties",
            entry.key().at(),
            entry.key().text() + " is said twice in this file",
            "one of the two lines is to be deleted");
      }
    }
  }

  private void unknownKey(Name key, List<String> known, String expected) {
    problems.error(
        "properties",
        key.at(),
        "\"" + key.text() + "\" is no key, expected " + expected,
        Near.to(key.text(), known));
  }

  private void date(Name value) {
    if (!value.text().isEmpty() && parsed(value).isEmpty()) {
      problems.error(
          "properties",
          value.at(),
          "\"" + value.text() + "\" is no date, expected year, month and day such as 2026-11-23");
    }
  }

  private static Optional<LocalDate> parsed(Name value) {
    try {
      return Optional.of(LocalDate.parse(value.text()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void confidence(Name value) {
    List<String> known = Arrays.stream(Confidence.values()).map(Enum::name).toList();
    if (!value.text().isEmpty() && !known.contains(value.text())) {
      problems.error(
          "properties",
          value.at(),
          "confidence is \"" + value.text() + "\", expected one of " + String.join(", ", known),
          Near.to(value.text(), known));
    }
  }
}

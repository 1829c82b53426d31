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
    if (nothing("a line credential = CCM")) {
      return problems.found();
    }
    common();
    for (PropertiesText.Entry entry : text.entries()) {
      if (!RULESET.contains(entry.key().text())) {
        unknownKey(entry.key(), RULESET, String.join(", ", RULESET));
      }
    }
    for (String key : RULESET) {
      Optional<PropertiesText.Entry> entry = text.entry(key);
      if (entry.isEmpty() && misspelt(key)) {
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

  /** Says of a file in which nothing can be read only that. */
  private boolean nothing(String line) {
    if (FilesCheck.isUnreadable(text.source())) {
      return true;
    }
    boolean nothing = text.entries().isEmpty() && text.unreadable().isEmpty();
    if (nothing) {
      problems.error("properties", Span.BEGINNING, "the file says nothing", line);
    }
    return nothing;
  }

  /** Tells whether a key that is not known stands where this one was meant. */
  private boolean misspelt(String key) {
    boolean near =
        text.entries().stream()
            .map(entry -> entry.key().text())
            .filter(written -> !RULESET.contains(written))
            .anyMatch(written -> Near.to(written, RULESET).filter(key::equals).isPresent());
    return near
        || text.unreadable().stream()
            .anyMatch(line -> text.source().line(line.line()).strip().startsWith(key));
  }

  /** Tells whether a part of a source is there under a name that is not known. */
  private boolean misspelt(String id, String part) {
    if (text.entry(part).isPresent()) {
      return true;
    }
    return text.entries().stream()
        .map(entry -> entry.key().text())
        .filter(written -> written.startsWith(id + "."))
        .map(written -> written.substring(id.length() + 1))
        .filter(written -> !SOURCE.contains(written))
        .anyMatch(written -> Near.to(written, SOURCE).filter(part::equals).isPresent());
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
    if (nothing("a line S1.document = issuer and title")) {
      return problems.found();
    }
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
            SOURCE.contains(key) ? "S1." + key : key + ".document");
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
    strays(ids).forEach(ids::remove);
    ids.forEach((id, key) -> source(id, key, today));
    return problems.found();
  }

  /** Says of a line that stands alone which source it lacks; returns the ids of both. */
  private Set<String> strays(Map<String, Name> ids) {
    Set<String> told = new HashSet<>();
    for (Map.Entry<String, Name> one : ids.entrySet()) {
      String key = one.getValue().text();
      String part = key.substring(one.getKey().length() + 1);
      List<String> lacking =
          ids.keySet().stream()
              .filter(id -> !id.equals(one.getKey()) && text.entry(id + "." + part).isEmpty())
              .toList();
      Optional<String> near = Near.to(one.getKey(), lacking);
      if (entries(one.getKey()) == 1 && near.filter(id -> entries(id) > 1).isPresent()) {
        problems.error(
            "properties",
            one.getValue().at(),
            "the source " + one.getKey() + " has nothing but this, and " + near.get() + " lacks it",
            near.get() + "." + part);
        told.add(one.getKey());
        told.add(near.get());
      }
    }
    return told;
  }

  private long entries(String id) {
    return text.entries().stream().filter(entry -> entry.key().text().startsWith(id + ".")).count();
  }

  private void source(String id, Name key, LocalDate today) {
    for (String part : List.of("document", "confidence")) {
      if (text.value(id + "." + part).isEmpty() && !misspelt(id, part)) {
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
    asOf.flatMap(entry -> parsed(entry.value()).filter(day -> day.isAfter(today)))
        .filter(day -> today.isAfter(LocalDate.EPOCH))
        .ifPresent(
            day ->
                problems.warning(
                    "source-date",
                    asOf.get().value().at(),
                    "the source " + id + " is said to be read on " + day + ", a day to come",
                    "the day on which it was read"));
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
          "= after the key, or # before a comment");
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
      value(entry.value());
    }
  }

  private void value(Name value) {
    String said = value.text();
    if (said.matches("[\"'\u201c\u201d\u201e].*[\"'\u201c\u201d]")) {
      problems.error(
          "properties",
          value.at(),
          "in this file a value stands without quotes",
          said.substring(1, said.length() - 1));
    } else if (said.indexOf('\\') >= 0) {
      problems.error(
          "properties",
          value.at(),
          "\\ must not stand in this file",
          said.replaceAll("\\\\+", "/"));
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

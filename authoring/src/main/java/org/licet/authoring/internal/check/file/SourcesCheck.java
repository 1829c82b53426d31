package org.licet.authoring.internal.check.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.authoring.internal.language.Name;
import org.licet.authoring.internal.source.PropertiesText;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.problem.Problem;
import org.licet.json.internal.advice.Nearest;

/** Checks {@code sources.properties}. Not thread-safe. */
public final class SourcesCheck {

  private static final List<String> SOURCE = List.of("document", "url", "asOf", "confidence");

  private final PropertiesText text;
  private final Problems problems;
  private final EntriesCheck entries;

  /** The last parts of the keys, by source. */
  private final Map<String, List<String>> parts = new HashMap<>();

  private SourcesCheck(PropertiesText text) {
    this.text = text;
    this.problems = new Problems(text.source());
    this.entries = new EntriesCheck(text, problems);
    for (PropertiesText.Entry entry : text.entries()) {
      String key = entry.key().text();
      int dot = key.lastIndexOf('.');
      if (dot > 0) {
        parts
            .computeIfAbsent(key.substring(0, dot), any -> new ArrayList<>())
            .add(key.substring(dot + 1));
      }
    }
  }

  /** Returns the problems of the list of sources. */
  public static List<Problem> of(RulesetSource ruleset, LocalDate today) {
    return ruleset
        .properties(RulesetSource.SOURCES)
        .map(text -> new SourcesCheck(text).sources(today))
        .orElseGet(() -> EntriesCheck.missing(ruleset, RulesetSource.SOURCES, "S1.document = ..."));
  }

  private List<Problem> sources(LocalDate today) {
    if (entries.nothing("add a line S1.document = issuer and title")) {
      return problems.found();
    }
    entries.common();
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
                + "\" is not a key, expected a source id, a dot, and one of "
                + String.join(", ", SOURCE),
            SOURCE.contains(key) ? "S1." + key : key + ".document");
      } else if (!SOURCE.contains(key.substring(dot + 1))) {
        String id = key.substring(0, dot);
        entries.unknownKey(
            entry.key(),
            SOURCE.stream().map(part -> id + "." + part).toList(),
            "an id and one of ." + String.join(", .", SOURCE));
      } else {
        ids.putIfAbsent(key.substring(0, dot), entry.key());
        if (key.endsWith(".url")) {
          entries.address(entry.value());
        } else if (key.endsWith(".asOf")) {
          entries.date(entry.value());
        } else if (key.endsWith(".confidence")) {
          entries.confidence(entry.value());
        }
      }
    }
    strays(ids).forEach(ids::remove);
    ids.forEach((id, key) -> source(id, key, today));
    return problems.found();
  }

  /** Reports lines whose source is probably misspelled. Returns the ids of both. */
  private Set<String> strays(Map<String, Name> ids) {
    Set<String> told = new HashSet<>();
    Map<String, List<String>> lackingPart = new HashMap<>();
    for (String part : SOURCE) {
      lackingPart.put(
          part, ids.keySet().stream().filter(id -> text.entry(id + "." + part).isEmpty()).toList());
    }
    for (Map.Entry<String, Name> one : ids.entrySet()) {
      String key = one.getValue().text();
      String part = key.substring(one.getKey().length() + 1);
      Optional<String> near =
          lines(one.getKey()) == 1
              ? Nearest.to(one.getKey(), lackingPart.getOrDefault(part, List.of()))
              : Optional.empty();
      if (near.filter(id -> lines(id) > 1).isPresent()) {
        problems.error(
            "properties",
            one.getValue().at(),
            "the source " + one.getKey() + " has only this line, and " + near.get() + " lacks one",
            near.get() + "." + part);
        told.add(one.getKey());
        told.add(near.get());
      }
    }
    return told;
  }

  private int lines(String id) {
    return parts.getOrDefault(id, List.of()).size();
  }

  private void source(String id, Name key, LocalDate today) {
    for (String part : List.of("document", "confidence")) {
      if (text.value(id + "." + part).isEmpty() && !misspelt(id, part)) {
        problems.error(
            "properties",
            key.at(),
            "the source " + id + " has no " + part,
            "add a line "
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
          "the source " + id + " has no date of reading",
          "add a line " + id + ".asOf = " + today);
    }
    asOf.flatMap(entry -> EntriesCheck.parsed(entry.value()).filter(day -> day.isAfter(today)))
        .filter(day -> today.isAfter(LocalDate.EPOCH))
        .ifPresent(
            day ->
                problems.warning(
                    "source-date",
                    asOf.get().value().at(),
                    "the source "
                        + id
                        + " has the reading date "
                        + day
                        + ", which is in the future",
                    "enter the day on which it was read"));
    asOf.flatMap(
            entry ->
                EntriesCheck.parsed(entry.value()).filter(day -> day.isBefore(today.minusYears(1))))
        .ifPresent(
            day ->
                problems.warning(
                    "source-date",
                    asOf.get().value().at(),
                    "the source " + id + " was read on " + day + ", more than a year ago",
                    "read it again, and set " + id + ".asOf to that day"));
  }

  /** Returns true if a source has the part under an unknown name. */
  private boolean misspelt(String id, String part) {
    if (text.entry(part).isPresent()) {
      return true;
    }
    return parts.getOrDefault(id, List.of()).stream()
        .filter(written -> !SOURCE.contains(written))
        .anyMatch(written -> Nearest.to(written, SOURCE).filter(part::equals).isPresent());
  }
}

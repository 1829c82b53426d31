package org.licet.authoring.internal.check.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.licet.authoring.internal.source.PropertiesText;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.Span;
import org.licet.authoring.problem.Problem;
import org.licet.evaluation.VerificationPolicy;
import org.licet.internal.engine.firing.PositionTerms;
import org.licet.json.internal.advice.Nearest;

/** Checks {@code ruleset.properties}. Not thread-safe. */
public final class PropertiesCheck {

  private static final List<String> RULESET =
      List.of("credential", "issuer", "effectiveFrom", "confidence");

  private static final List<String> ALL =
      Stream.concat(RULESET.stream(), PositionTerms.KEYS.stream()).toList();

  private final PropertiesText text;
  private final Problems problems;
  private final EntriesCheck entries;

  private PropertiesCheck(PropertiesText text) {
    this.text = text;
    this.problems = new Problems(text.source());
    this.entries = new EntriesCheck(text, problems);
  }

  /** Returns the problems of the properties of a version. */
  public static List<Problem> of(RulesetSource ruleset) {
    return ruleset
        .properties(RulesetSource.RULESET)
        .map(text -> new PropertiesCheck(text).ruleset())
        .orElseGet(() -> EntriesCheck.missing(ruleset, RulesetSource.RULESET, "credential = ..."));
  }

  private List<Problem> ruleset() {
    if (entries.nothing("add a line credential = CCM")) {
      return problems.found();
    }
    entries.common();
    for (PropertiesText.Entry entry : text.entries()) {
      if (!ALL.contains(entry.key().text())) {
        entries.unknownKey(entry.key(), ALL, String.join(", ", RULESET));
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
            "add a line " + key + " = " + sample(key));
      } else if (entry.get().value().text().isEmpty()) {
        problems.error(
            "properties", entry.get().key().at(), key + " has no value", key + " = " + sample(key));
      }
    }
    text.entry("effectiveFrom").ifPresent(entry -> entries.date(entry.value()));
    text.entry("confidence").ifPresent(entry -> entries.confidence(entry.value()));
    position();
    return problems.found();
  }

  /** Checks the terms of an opening. */
  private void position() {
    text.entry(PositionTerms.START).ifPresent(entry -> entries.date(entry.value()));
    text.entry(PositionTerms.VERIFIED)
        .ifPresent(
            entry -> {
              for (String list : entry.value().text().split(",", -1)) {
                String name = list.strip();
                if (!VerificationPolicy.names().contains(name)) {
                  problems.error(
                      "properties",
                      entry.value().at(),
                      "\"" + name + "\" is not a list of records",
                      Nearest.to(name, VerificationPolicy.names()));
                }
              }
            });
    text.entry(PositionTerms.WITHIN)
        .ifPresent(
            entry -> {
              if (!entry.value().text().matches("[1-9][0-9]{0,4}")) {
                problems.error(
                    "properties",
                    entry.value().at(),
                    PositionTerms.WITHIN + " is not a number of days, such as 120");
              } else if (text.entry(PositionTerms.VERIFIED).isEmpty()) {
                problems.error(
                    "properties",
                    entry.key().at(),
                    PositionTerms.WITHIN + " needs a line " + PositionTerms.VERIFIED,
                    "add a line " + PositionTerms.VERIFIED + " = licenses, certifications");
              }
            });
  }

  /** Returns true if an unknown key resembles a key. */
  private boolean misspelt(String key) {
    boolean near =
        text.entries().stream()
            .map(entry -> entry.key().text())
            .filter(written -> !ALL.contains(written))
            .anyMatch(written -> Nearest.to(written, RULESET).filter(key::equals).isPresent());
    return near
        || text.unreadable().stream()
            .anyMatch(line -> text.source().line(line.line()).strip().startsWith(key));
  }

  private static String sample(String key) {
    return switch (key) {
      case "credential" -> "CCM";
      case "issuer" -> "CCMC";
      case "effectiveFrom" -> "2026-01-01";
      default -> "OFFICIAL";
    };
  }
}

package org.licet.authoring.internal.check.file;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.licet.authoring.internal.language.Name;
import org.licet.authoring.internal.source.PropertiesText;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.Limits;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.internal.text.Span;
import org.licet.authoring.problem.Problem;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Confidence;
import org.licet.json.internal.advice.Nearest;

/** Checks the format that all properties files share. Not thread-safe. */
final class EntriesCheck {

  private final PropertiesText text;
  private final Problems problems;

  EntriesCheck(PropertiesText text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  /** Reports a missing file. */
  static List<Problem> missing(RulesetSource ruleset, String file, String line) {
    Problems problems = new Problems(SourceText.of(ruleset.shown() + "/" + file, ""));
    problems.error(
        "missing-file",
        Span.BEGINNING,
        "the file " + file + " is missing",
        "add a file with " + line);
    return problems.found();
  }

  /** Reports a file without readable entries. Returns true if it is one. */
  boolean nothing(String line) {
    if (FilesCheck.isUnreadable(text.source())) {
      return true;
    }
    if (!text.isWhole()) {
      problems.error(
          "too-large",
          Span.BEGINNING,
          "the file has more than " + Limits.shown(Limits.ENTRIES) + " keys",
          "check that it is the right file");
      return true;
    }
    boolean nothing = text.entries().isEmpty() && text.unreadable().isEmpty();
    if (nothing) {
      problems.error("properties", Span.BEGINNING, "the file is empty", line);
    }
    return nothing;
  }

  void common() {
    for (Span line : text.unreadable()) {
      problems.error(
          "properties",
          line,
          "expected a key, =, and a value, or a comment",
          "add = after the key, or # before a comment");
    }
    Set<String> seen = new HashSet<>();
    for (PropertiesText.Entry entry : text.entries()) {
      if (!seen.add(entry.key().text())) {
        problems.error(
            "properties",
            entry.key().at(),
            entry.key().text() + " appears twice in this file",
            "delete one of the two lines");
      }
      value(entry.value());
    }
  }

  void value(Name value) {
    String said = value.text();
    if (isQuoted(said)) {
      problems.error(
          "properties",
          value.at(),
          "values in this file have no quotes",
          said.substring(1, said.length() - 1));
    } else if (said.indexOf('\\') >= 0) {
      problems.error(
          "properties", value.at(), "this file cannot contain \\", said.replaceAll("\\\\++", "/"));
    }
  }

  private static boolean isQuoted(String said) {
    return said.length() > 1
        && "\"'\u201c\u201d\u201e".indexOf(said.charAt(0)) >= 0
        && "\"'\u201c\u201d".indexOf(said.charAt(said.length() - 1)) >= 0;
  }

  /** Rejects an address that is not a link to a page, because a browser could run it. */
  void address(Name value) {
    String said = value.text();
    String lower = said.toLowerCase(Locale.ROOT);
    if (!said.isEmpty() && !isWebAddress(said)) {
      problems.error(
          "properties",
          value.at(),
          "\"" + said + "\" is not a web address, expected one that begins with https://",
          lower.startsWith("www.")
              ? "https://" + said
              : "delete the url if the source is on paper");
    }
  }

  private static boolean isWebAddress(String said) {
    try {
      URI address = new URI(said);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      return List.of("https", "http").contains(scheme)
          && address.getRawAuthority() != null
          && said.codePoints().noneMatch(sign -> Character.getType(sign) == Character.FORMAT);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  void unknownKey(Name key, List<String> known, String expected) {
    problems.error(
        "properties",
        key.at(),
        "\"" + key.text() + "\" is not a key, expected " + expected,
        Nearest.to(key.text(), known));
  }

  void date(Name value) {
    if (!value.text().isEmpty() && parsed(value).isEmpty()) {
      problems.error(
          "properties",
          value.at(),
          "\""
              + value.text()
              + "\" is not a date, expected year, month, and day such as 2026-11-23");
    }
  }

  static Optional<LocalDate> parsed(Name value) {
    try {
      return Optional.of(PartialDate.of(LocalDate.parse(value.text())).earliest());
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  void confidence(Name value) {
    List<String> known = Arrays.stream(Confidence.values()).map(Enum::name).toList();
    if (!value.text().isEmpty() && !known.contains(value.text())) {
      problems.error(
          "properties",
          value.at(),
          "confidence is \"" + value.text() + "\", expected one of " + String.join(", ", known),
          Nearest.to(value.text(), known));
    }
  }
}

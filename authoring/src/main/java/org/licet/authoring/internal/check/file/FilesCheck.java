package org.licet.authoring.internal.check.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.licet.authoring.internal.check.name.UnreadableNames;
import org.licet.authoring.internal.source.PropertiesText;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.Encoding;
import org.licet.authoring.internal.text.MergeMarkers;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.Size;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.internal.text.Span;
import org.licet.authoring.problem.Problem;

/** Checks the files of a folder, and its versions against each other. Stateless. */
public final class FilesCheck {

  private static final List<String> READ = List.of(RulesetSource.RULESET, RulesetSource.SOURCES);

  private FilesCheck() {}

  /** Returns the problems of the files of one version. */
  public static List<Problem> of(RulesetSource ruleset) {
    List<Problem> all = new ArrayList<>();
    ruleset.files().forEach((name, content) -> all.addAll(file(ruleset, name, content)));
    all.addAll(PackagesCheck.of(ruleset));
    return all;
  }

  private static List<Problem> file(RulesetSource ruleset, String name, byte[] content) {
    String lower = name.toLowerCase(Locale.ROOT);
    Problems problems = new Problems(ruleset.text(name).orElseThrow());
    SourceText source = ruleset.text(name).orElseThrow();
    boolean text = !lower.matches("(?s).*\\.(xlsx|xls|xlsm|xlsb|ods|numbers)");
    if (text && (!isUtf8(content) || Encoding.isNoText(source))) {
      Encoding.report(source, problems);
    } else if (text && !lower.endsWith(".drl") && Size.isTooLarge(source)) {
      Size.report(source, problems);
    } else if (text && !lower.endsWith(".drl")) {
      marks(source, problems);
    }
    if (name.indexOf('/') >= 0 && lower.endsWith(".drl")) {
      problems.error(
          "misplaced",
          Span.BEGINNING,
          "rule files must be beside ruleset.properties, not in a folder below it",
          "move it up");
    }
    String advice = misnamed(name, lower);
    if (!advice.isEmpty() && UnreadableNames.isMisnamedRuleFile(name)) {
      problems.error("not-read", Span.BEGINNING, "the file name " + name + " is not valid", advice);
    } else if (!advice.isEmpty()) {
      problems.warning("not-read", Span.BEGINNING, "the file " + name + " is ignored", advice);
    }
    return problems.found();
  }

  private static String misnamed(String name, String lower) {
    if (lower.endsWith(".drl") && !name.endsWith(".drl")) {
      return "end its name in .drl, in lowercase";
    }
    if (UnreadableNames.isMisnamedRuleFile(name) && name.indexOf('/') < 0) {
      return "end its name in .drl";
    }
    if (lower.endsWith(".xls")) {
      return "save it as .xlsx";
    }
    if (name.startsWith("cases/")
        && !name.endsWith(".yaml")
        && lower.matches(".*\\.(yml|yaml|json)")) {
      return "end its name in .yaml";
    }
    if (lower.matches("texts?[._-].*\\.properties") && !TranslationsCheck.isTranslation(name)) {
      return "name a translation texts_ and the language code, such as texts_es.properties";
    }
    if (lower.endsWith(".yaml") && !name.startsWith("cases/")) {
      return "move it to the folder cases";
    }
    if (name.indexOf('/') >= 0 && lower.matches(".*\\.(properties|xlsx|csv)")) {
      return "move it beside " + RulesetSource.RULESET;
    }
    if (lower.endsWith(".properties")
        && !READ.contains(name)
        && !TranslationsCheck.isTranslation(name)) {
      return "keep only the properties " + String.join(", ", READ) + " and translations";
    }
    return "";
  }

  private static boolean isUtf8(byte[] content) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Returns true if a file is unreadable as a whole. */
  public static boolean isUnreadable(SourceText source) {
    return Encoding.isNoText(source) || Size.isTooLarge(source) || !mergeLines(source).isEmpty();
  }

  private static List<Integer> mergeLines(SourceText source) {
    return IntStream.rangeClosed(1, source.lineCount())
        .filter(line -> MergeMarkers.opens(source.line(line), 0))
        .boxed()
        .toList();
  }

  private static void marks(SourceText source, Problems problems) {
    if (source.text().startsWith("\ufeff")) {
      problems.error(
          "invisible",
          Span.BEGINNING,
          "found a byte order mark, an invisible character that this file cannot contain",
          "save the file as UTF-8 without a byte order mark");
    }
    for (int line : mergeLines(source)) {
      problems.error(
          "merge",
          source.spanIn(line, 1, source.line(line).length()),
          "this line is left over from a merge of two versions of the file",
          MergeMarkers.ADVICE);
    }
  }

  /** Returns the conflicts between versions. */
  public static List<Problem> between(RulesSource rules) {
    List<Problem> all = new ArrayList<>();
    Map<String, RulesetSource> days = new HashMap<>();
    for (RulesetSource ruleset : rules.rulesets()) {
      if (!ruleset.credential().isEmpty() && !ruleset.effectiveFrom().isEmpty()) {
        RulesetSource other =
            days.putIfAbsent(ruleset.credential() + " " + ruleset.effectiveFrom(), ruleset);
        if (other != null) {
          all.addAll(sameDay(ruleset, other));
        }
      }
    }
    all.addAll(PackagesCheck.between(rules));
    return all;
  }

  private static List<Problem> sameDay(RulesetSource ruleset, RulesetSource other) {
    PropertiesText text = ruleset.properties(RulesetSource.RULESET).orElseThrow();
    Problems problems = new Problems(text.source());
    problems.error(
        "same-day",
        text.entry("effectiveFrom").orElseThrow().value().at(),
        "two versions of "
            + ruleset.credential()
            + " are in force from "
            + ruleset.effectiveFrom()
            + ": this one and the one in "
            + other.shown(),
        "give each version a different day");
    return problems.found();
  }
}

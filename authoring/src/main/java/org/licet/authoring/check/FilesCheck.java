package org.licet.authoring.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.SourceVersion;
import org.licet.authoring.language.Encoding;
import org.licet.authoring.language.Merge;
import org.licet.authoring.language.Name;
import org.licet.authoring.language.Problem;
import org.licet.authoring.language.Problems;
import org.licet.authoring.language.RuleFile;
import org.licet.authoring.language.SourceText;
import org.licet.authoring.language.Span;
import org.licet.authoring.source.PropertiesText;
import org.licet.authoring.source.RulesSource;
import org.licet.authoring.source.RulesetSource;

/** Checks files as such, and versions against each other. Stateless. */
final class FilesCheck {

  private static final Pattern DOT = Pattern.compile("\\.");

  private FilesCheck() {}

  /** Returns what is wrong with the files of one version. */
  static List<Problem> of(RulesetSource ruleset) {
    List<Problem> all = new ArrayList<>();
    ruleset.files().forEach((name, content) -> all.addAll(file(ruleset, name, content)));
    all.addAll(packages(ruleset));
    return all;
  }

  private static List<Problem> file(RulesetSource ruleset, String name, byte[] content) {
    String lower = name.toLowerCase(Locale.ROOT);
    Problems problems = new Problems(ruleset.text(name).orElseThrow());
    SourceText source = ruleset.text(name).orElseThrow();
    boolean text = lower.matches(".*\\.(drl|yaml|yml|properties|csv|txt)");
    if (text && (!isUtf8(content) || Encoding.isNoText(source))) {
      Encoding.report(source, problems);
    } else if (text && !lower.endsWith(".drl")) {
      marks(source, problems);
    }
    if (name.indexOf('/') >= 0 && lower.endsWith(".drl")) {
      problems.error(
          "misplaced",
          Span.BEGINNING,
          "rule files lie beside ruleset.properties, not in a folder below it",
          "move it up");
    }
    String advice = misnamed(name, lower);
    if (!advice.isEmpty() && Lost.isMisnamedRuleFile(name)) {
      problems.error("not-read", Span.BEGINNING, "the file " + name + " is not read", advice);
    } else if (!advice.isEmpty()) {
      problems.warning("not-read", Span.BEGINNING, "the file " + name + " is not read", advice);
    }
    return problems.found();
  }

  private static String misnamed(String name, String lower) {
    if (lower.endsWith(".drl") && !name.endsWith(".drl")) {
      return "its name is to end in .drl, in small letters";
    }
    if (Lost.isMisnamedRuleFile(name) && name.indexOf('/') < 0) {
      return "its name is to end in .drl";
    }
    if (lower.endsWith(".xls")) {
      return "save it as .xlsx";
    }
    if (name.startsWith("cases/")
        && !name.endsWith(".yaml")
        && lower.matches(".*\\.(yml|yaml|json)")) {
      return "its name is to end in .yaml";
    }
    if (lower.matches("texts?[._-].*\\.properties") && !TranslationsCheck.isTranslation(name)) {
      return "a translation has the name texts_, the code of the language and .properties, such as texts_es.properties";
    }
    if (name.indexOf('/') < 0 && lower.endsWith(".yaml")) {
      return "it belongs into the folder cases";
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

  /** Tells whether a file cannot be read for a reason that is said of the file as such. */
  static boolean isUnreadable(SourceText source) {
    return Encoding.isNoText(source) || !mergeLines(source).isEmpty();
  }

  private static List<Integer> mergeLines(SourceText source) {
    return IntStream.rangeClosed(1, source.lineCount())
        .filter(line -> Merge.opens(source.line(line), 0))
        .boxed()
        .toList();
  }

  private static void marks(SourceText source, Problems problems) {
    if (source.text().startsWith("\ufeff")) {
      problems.error(
          "invisible",
          Span.BEGINNING,
          "here stands a byte order mark, which cannot be seen and must not be in this file",
          "save the file as UTF-8 without a byte order mark");
    }
    for (int line : mergeLines(source)) {
      problems.error(
          "merge",
          source.spanIn(line, 1, source.line(line).length()),
          "this line was left by a merge of two versions of the file",
          Merge.ADVICE);
    }
  }

  private static List<Problem> packages(RulesetSource ruleset) {
    List<Problem> all = new ArrayList<>();
    Optional<RuleFile> first = usual(ruleset);
    for (RuleFile file : ruleset.rules()) {
      Problems problems = new Problems(file.source());
      if (file.drlPackage().isPresent()) {
        Name name = file.drlPackage().get();
        String other = first.flatMap(RuleFile::drlPackage).orElse(name).text();
        Optional<String> keyword =
            DOT.splitAsStream(name.text()).filter(SourceVersion::isKeyword).findFirst();
        if (!isPackage(name)) {
          problems.error(
              "package",
              name.at(),
              "the name of a package has small letters, digits and dots only, not " + name.text(),
              name.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "_"));
        } else if (keyword.isPresent()) {
          problems.error(
              "package",
              name.at(),
              "the name of a package must not have " + keyword.get() + " between its dots",
              keyword.get() + "_ in its place");
        } else if (!other.equals(name.text())) {
          problems.error(
              "package",
              name.at(),
              "the rule files of a ruleset name one package, and "
                  + first.map(one -> one.source().file()).orElse("")
                  + " names "
                  + other,
              other);
        }
      }
      all.addAll(problems.found());
    }
    return all;
  }

  private static boolean isPackage(Name name) {
    return name.text().matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
  }

  /** Returns the first file that names the package that most of them name. */
  private static Optional<RuleFile> usual(RulesetSource ruleset) {
    Map<String, Long> count =
        ruleset.rules().stream()
            .flatMap(file -> file.drlPackage().stream())
            .collect(Collectors.groupingBy(Name::text, Collectors.counting()));
    return ruleset.rules().stream()
        .filter(file -> file.drlPackage().filter(FilesCheck::isPackage).isPresent())
        .max(
            Comparator.comparing(
                file -> count.getOrDefault(file.drlPackage().map(Name::text).orElse(""), 0L)));
  }

  /** Returns where versions get into each other's way. */
  static List<Problem> between(RulesSource rules) {
    List<Problem> all = new ArrayList<>();
    Map<String, RulesetSource> days = new HashMap<>();
    Map<String, RulesetSource> packages = new HashMap<>();
    for (RulesetSource ruleset : rules.rulesets()) {
      if (!ruleset.credential().isEmpty() && !ruleset.effectiveFrom().isEmpty()) {
        RulesetSource other =
            days.putIfAbsent(ruleset.credential() + " " + ruleset.effectiveFrom(), ruleset);
        if (other != null) {
          all.addAll(sameDay(ruleset, other));
        }
      }
      ruleset
          .drlPackage()
          .map(name -> packages.putIfAbsent(name, ruleset))
          .ifPresent(other -> all.addAll(samePackage(ruleset, other)));
    }
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
            + ", this one and that in "
            + other.shown(),
        "each is to have a day of its own");
    return problems.found();
  }

  private static List<Problem> samePackage(RulesetSource ruleset, RulesetSource other) {
    RuleFile file =
        ruleset.rules().stream()
            .filter(one -> one.drlPackage().isPresent())
            .findFirst()
            .orElseThrow();
    Problems problems = new Problems(file.source());
    problems.error(
        "package",
        file.drlPackage().orElseThrow().at(),
        "the package is already that of the version in " + other.shown(),
        "a package of its own for each version, such as one that ends in the year");
    return problems.found();
  }
}

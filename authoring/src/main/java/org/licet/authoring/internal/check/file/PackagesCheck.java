package org.licet.authoring.internal.check.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.licet.authoring.internal.language.Name;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.problem.Problem;

/** Checks the packages that rule files name. Stateless. */
final class PackagesCheck {

  private static final Pattern DOT = Pattern.compile("\\.");
  private static final Pattern PART = Pattern.compile("[a-z][a-z0-9_]*+");

  private PackagesCheck() {}

  /** Returns the problems of the packages that the rule files of a version name. */
  static List<Problem> of(RulesetSource ruleset) {
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
              "a package name has only lowercase letters, digits, and dots, not " + name.text(),
              name.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "_"));
        } else if (keyword.isPresent()) {
          problems.error(
              "package",
              name.at(),
              "a package name cannot have " + keyword.get() + " between its dots",
              "use " + keyword.get() + "_ instead");
        } else if (!other.equals(name.text())) {
          problems.error(
              "package",
              name.at(),
              "all rule files of a ruleset need the same package, but "
                  + first.map(one -> one.source().file()).orElse("")
                  + " names "
                  + other,
              other);
        } else if (TakenPackages.isTaken(name.text())) {
          problems.error(
              "package",
              name.at(),
              "rules cannot be in the package " + name.text() + ", which contains programs",
              "use a separate package, such as one that ends in rules and the year");
        }
      }
      all.addAll(problems.found());
    }
    return all;
  }

  private static boolean isPackage(Name name) {
    return DOT.splitAsStream(name.text() + ".e").allMatch(part -> PART.matcher(part).matches());
  }

  /** Returns the first file with the most common package. */
  private static Optional<RuleFile> usual(RulesetSource ruleset) {
    Map<String, Long> count =
        ruleset.rules().stream()
            .flatMap(file -> file.drlPackage().stream())
            .collect(Collectors.groupingBy(Name::text, Collectors.counting()));
    return ruleset.rules().stream()
        .filter(file -> file.drlPackage().filter(PackagesCheck::isPackage).isPresent())
        .max(
            Comparator.comparing(
                file -> count.getOrDefault(file.drlPackage().map(Name::text).orElse(""), 0L)));
  }

  /** Returns the versions that name the package of another version. */
  static List<Problem> between(RulesSource rules) {
    List<Problem> all = new ArrayList<>();
    Map<String, RulesetSource> packages = new HashMap<>();
    for (RulesetSource ruleset : rules.rulesets()) {
      ruleset
          .drlPackage()
          .map(name -> packages.putIfAbsent(name, ruleset))
          .ifPresent(other -> all.addAll(samePackage(ruleset, other)));
    }
    return all;
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
        "the package is already used by the version in " + other.shown(),
        "use a separate package for each version, such as one that ends in the year");
    return problems.found();
  }
}

package org.licet.authoring.internal.check.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Name;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.source.PropertiesText;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.problem.Problem;
import org.licet.internal.pattern.PatternNames;
import org.licet.json.internal.advice.Nearest;

/** Checks the sources and tables that rules name. Not thread-safe. */
public final class NamesCheck {

  private static final String INDEPENDENT_ASSESSMENT = "independent assessment";

  /** A table that a word reads if the ruleset has it. */
  private static final String CREDENTIALS_OF_SUPERVISORS = "credentials of supervisors";

  /** The beginnings of the names of tables that every word about a credential reads. */
  private static final List<String> OF_CREDENTIALS =
      List.of("issuers of ", "letters of ", "shared letters of ", "specialties of ");

  /** The ruleset under check. */
  private final RulesetSource ruleset;

  private final ProblemCollector finder = new ProblemCollector();
  private final UnreadableNames lost;
  private final Set<String> sources;
  private final Set<String> named = new HashSet<>();
  private final Map<String, List<Mention>> unknown = new LinkedHashMap<>();

  private NamesCheck(RulesetSource ruleset, UnreadableNames lost) {
    this.ruleset = ruleset;
    this.lost = lost;
    this.sources = new LinkedHashSet<>();
    ruleset.properties(RulesetSource.SOURCES).stream()
        .flatMap(text -> text.entries().stream())
        .map(PropertiesText.Entry::key)
        .map(Name::text)
        .filter(key -> key.indexOf('.') > 0)
        .forEach(key -> sources.add(key.substring(0, key.lastIndexOf('.'))));
  }

  public static List<Problem> of(RulesetSource ruleset, UnreadableNames lost) {
    NamesCheck check = new NamesCheck(ruleset, lost);
    check.sourcesOfRules();
    check.sourcesOfTables();
    check.unknownSources();
    check.tables();
    check.rows();
    return check.finder.found();
  }

  private void sourcesOfRules() {
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        for (String annotation : List.of("source", "conflict")) {
          rule.annotation(annotation)
              .ifPresent(list -> DeclaredNames.ids(list).forEach(id -> source(file, rule, id)));
        }
        if (rule.criterion().isPresent()
            && rule.judges()
            && rule.annotation("source").isEmpty()
            && rule.annotation("conflict").isEmpty()) {
          finder.warning(
              file,
              rule,
              "no-source",
              rule.criterion().get().at(),
              "the criterion " + rule.criterion().get().value() + " has no source",
              "add @source(\"...\") below @criterion, with the id of a source in sources.properties");
        }
      }
    }
  }

  private void sourcesOfTables() {
    for (DeclaredNames.Text list : DeclaredNames.texts(ruleset, "ids")) {
      DeclaredNames.ids(list.text()).forEach(id -> source(list.file(), list.rule(), id));
    }
  }

  private record Mention(RuleFile file, Rule rule, Name id) {}

  private void source(RuleFile file, Rule rule, Name id) {
    named.add(id.text());
    if (!sources.contains(id.text())
        && !sources.isEmpty()
        && ruleset.files().containsKey(RulesetSource.SOURCES)) {
      unknown.computeIfAbsent(id.text(), any -> new ArrayList<>()).add(new Mention(file, rule, id));
    }
  }

  /** Reports each unlisted source at its first use, with the count of uses. */
  private void unknownSources() {
    Set<String> unnamed = new LinkedHashSet<>(sources);
    unnamed.removeAll(named);
    unknown.forEach(
        (id, mentions) -> {
          Mention first = mentions.get(0);
          Optional<String> near =
              Nearest.to(id, unnamed)
                  .map(other -> "you mean the source " + other + ", which is unused")
                  .or(() -> Nearest.to(id, sources).filter(other -> id.length() > 2));
          finder.error(
              first.file(),
              first.rule(),
              "unknown-source",
              first.id().at(),
              "sources.properties does not list the source "
                  + id
                  + (mentions.size() == 1
                      ? ""
                      : " (used here and in " + times(mentions.size() - 1) + ")"),
              near.or(
                  () -> Optional.of("add a line " + id + ".document = ... in sources.properties")));
        });
  }

  private static String times(int count) {
    return count == 1 ? "1 more place" : count + " more places";
  }

  private void tables() {
    Map<String, DeclaredNames.Text> defined = new HashMap<>();
    List<DeclaredNames.Text> asked = new ArrayList<>();
    for (DeclaredNames.Text name : DeclaredNames.texts(ruleset, "name", "table")) {
      if (name.step().word().name().equals("table")) {
        defined.putIfAbsent(name.value(), name);
      } else if (!name.step().word().name().equals("called")) {
        asked.add(name);
      }
    }
    for (DeclaredNames.Text table : asked) {
      if (!defined.containsKey(table.value()) && !lost.mayName(table.value())) {
        finder.error(
            table,
            "unknown-table",
            "no rule defines the table \"" + table.value() + "\"",
            Nearest.to(table.value(), defined.keySet()).map(near -> "\"" + near + "\""));
      }
    }
    Set<String> unknownTables =
        asked.stream()
            .map(DeclaredNames.Text::value)
            .filter(name -> !defined.containsKey(name))
            .collect(Collectors.toSet());
    List<Rule> concluded = DeclaredNames.judging(ruleset).toList();
    Set<String> used = new HashSet<>(asked.stream().map(DeclaredNames.Text::value).toList());
    if (independentAssessment(defined.keySet())) {
      used.add(INDEPENDENT_ASSESSMENT);
    }
    used.add(CodesCheck.KNOWN_CODES);
    concluded.stream()
        .flatMap(rule -> rule.patterns().stream())
        .forEach(patterns -> used.addAll(PatternNames.tables(patterns)));
    if (isUsed("supervisedByHolderOf")) {
      used.add(CREDENTIALS_OF_SUPERVISORS);
    }
    defined.values().stream()
        .filter(table -> !used.contains(table.value()))
        .filter(table -> OF_CREDENTIALS.stream().noneMatch(table.value()::startsWith))
        .filter(table -> !lost.mayName(table.value()) && !concluded.isEmpty())
        .filter(table -> Nearest.to(table.value(), unknownTables).isEmpty())
        .forEach(
            table ->
                finder.warning(
                    table.file(),
                    table.rule(),
                    "unused-table",
                    table.text().at(),
                    "no rule uses the table \"" + table.value() + "\"",
                    "correct its name"));
  }

  private boolean isUsed(String word) {
    return ruleset.rules().stream()
        .flatMap(file -> file.rules().stream())
        .flatMap(Rule::steps)
        .anyMatch(step -> step.word().text().equals(word));
  }

  /** Returns true if a rule uses the table that belongs to a word. */
  private boolean independentAssessment(Set<String> defined) {
    boolean asked = false;
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        for (ChainStep step : rule.steps().toList()) {
          if (step.word().text().equals("allowingIndependentAssessment")) {
            asked = true;
            if (!defined.contains(INDEPENDENT_ASSESSMENT)
                && !lost.mayName(INDEPENDENT_ASSESSMENT)) {
              finder.error(
                  file,
                  rule,
                  "unknown-table",
                  step.word().at(),
                  "this word needs the table \""
                      + INDEPENDENT_ASSESSMENT
                      + "\", but no rule defines it",
                  Nearest.to(INDEPENDENT_ASSESSMENT, defined)
                      .map(
                          near ->
                              "\"" + INDEPENDENT_ASSESSMENT + "\" instead of \"" + near + "\""));
            }
          }
        }
      }
    }
    return asked;
  }

  private void rows() {
    Map<String, DeclaredNames.Text> rows = new HashMap<>();
    Set<ChainStep> told = new HashSet<>();
    for (DeclaredNames.Text row : DeclaredNames.texts(ruleset, "codes")) {
      String table = table(row);
      DeclaredNames.Text other = rows.putIfAbsent(table + "\n" + row.value(), row);
      if (other != null && !other.text().equals(row.text()) && told.add(row.step().step())) {
        finder.error(
            row,
            "table-row",
            "the table \"" + table + "\" lists " + row.value() + " twice",
            Optional.of("delete one of the two"));
      }
    }
  }

  /** Returns the table of a row, with which its chain begins. */
  private static String table(DeclaredNames.Text row) {
    return row.step().chain().steps().stream()
        .filter(step -> step.word().text().equals("table"))
        .flatMap(step -> step.arguments().stream())
        .map(argument -> argument instanceof Argument.Text text ? text.value() : "")
        .findFirst()
        .orElse("");
  }
}

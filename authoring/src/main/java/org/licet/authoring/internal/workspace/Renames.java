package org.licet.authoring.internal.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.source.PropertiesText;
import org.licet.authoring.problem.Problem;
import org.licet.authoring.problem.Severity;
import org.licet.text.Phrases;

/** Renames things in all files. A name that would break the rules is refused. Stateless. */
final class Renames {

  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");
  private static final Pattern WORDS = Pattern.compile("[^\"\\\\\\p{Cntrl}]{1,100}");

  private final RulesView view;

  Renames(RulesView view) {
    this.view = view;
  }

  Renaming rename(String file, int offset, String wanted) {
    NamesAt names = new NamesAt(view);
    NameUse name = names.at(file, offset).orElse(null);
    if (name == null) {
      return Renaming.refused("rename.nothing");
    }
    Pattern allowed = name.kind() == NameUse.Kind.TABLE ? WORDS : ID;
    if (!allowed.matcher(wanted).matches() || !wanted.equals(wanted.strip())) {
      return Renaming.refused("rename.no-name", wanted);
    }
    List<NameUse> uses = names.same(name);
    Optional<Renaming> refusal = taken(name, wanted).or(() -> unreadable(name));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    List<TextEdit> edits =
        Stream.concat(
                uses.stream().map(NameUse::at).distinct().map(at -> new TextEdit(at, wanted)),
                translations(name, wanted).stream())
            .toList();
    return broken(edits)
        .map(error -> Renaming.refused("rename.breaks", error))
        .orElse(new Renaming(edits, Optional.empty()));
  }

  /** Returns the edits of the translated name of a table, whose key is made from the name. */
  private List<TextEdit> translations(NameUse name, String wanted) {
    if (name.kind() != NameUse.Kind.TABLE) {
      return List.of();
    }
    String key = Phrases.keyOf(name.name());
    return name.ruleset().files().keySet().stream()
        .filter(file -> file.startsWith("texts") && file.endsWith(".properties"))
        .flatMap(file -> name.ruleset().properties(file).stream())
        .flatMap(text -> text.entry(key).map(entry -> edit(text, entry, wanted)).stream())
        .toList();
  }

  private TextEdit edit(PropertiesText text, PropertiesText.Entry entry, String wanted) {
    int length = entry.key().text().length();
    int from =
        text.source().spanIn(entry.key().at().line(), entry.key().at().column(), length).start();
    return new TextEdit(
        new TextRange(view.places().file(text.source().file()), from, from + length),
        Phrases.keyOf(wanted));
  }

  private Optional<Renaming> taken(NameUse name, String wanted) {
    return view.names().stream()
        .filter(use -> use.kind() == name.kind() && use.name().equals(wanted))
        .filter(
            use ->
                name.kind() == NameUse.Kind.FACT
                    || use.ruleset().credential().equals(name.ruleset().credential()))
        .findFirst()
        .map(use -> Renaming.refused("rename.taken", wanted, use.at().file()));
  }

  /** Refuses a name that a rule in an unreadable text or in a workbook may use. */
  private Optional<Renaming> unreadable(NameUse name) {
    return view.rules().rulesets().stream()
        .flatMap(ruleset -> ruleset.rules().stream())
        .filter(rules -> mayName(rules, name.name()))
        .findFirst()
        .map(
            rules ->
                Renaming.refused(
                    "rename.unreadable", view.places().file(rules.source().file()), name.name()));
  }

  private static boolean mayName(RuleFile rules, String name) {
    String file = rules.source().file();
    boolean workbook = !file.endsWith(".drl") && !file.endsWith(".csv");
    return rules.lost().stream().anyMatch(text -> text.contains(name))
        || (workbook && WholeWords.first(rules.source().text(), name).isPresent());
  }

  /** Returns the first error that the edits cause. */
  private Optional<String> broken(List<TextEdit> edits) {
    Map<String, List<TextEdit>> byFile =
        edits.stream()
            .collect(
                Collectors.groupingBy(edit -> edit.at().file(), TreeMap::new, Collectors.toList()));
    RulesView after = view;
    for (Map.Entry<String, List<TextEdit>> file : byFile.entrySet()) {
      String text = view.text(file.getKey()).orElseThrow();
      after = after.with(file.getKey(), TextEdit.apply(text, file.getValue()));
    }
    List<Problem> before = errors(view);
    List<Problem> now = errors(after);
    return now.size() <= before.size()
        ? Optional.empty()
        : now.stream()
            .filter(problem -> before.stream().noneMatch(one -> one.equals(problem)))
            .findFirst()
            .map(Problem::message);
  }

  private static List<Problem> errors(RulesView rules) {
    List<Problem> errors = new ArrayList<>(rules.errors().problems());
    errors.removeIf(problem -> problem.severity() != Severity.ERROR);
    return errors;
  }
}

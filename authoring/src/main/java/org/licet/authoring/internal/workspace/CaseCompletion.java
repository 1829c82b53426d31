package org.licet.authoring.internal.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.licet.authoring.internal.explain.ReadFacts;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;

/** Finds what can be typed in a case file. Not thread-safe. */
final class CaseCompletion {

  private static final List<String> IN_EXPECT = List.of("decision", "verdicts");

  private static final List<String> IN_CASE =
      List.of("case", "on", "stage", "why", "expect", "given", "facts", "rulings", "residence");

  private final RulesView view;
  private final RulesetSource ruleset;
  private final String file;
  private final String text;
  private final int offset;

  CaseCompletion(RulesView view, RulesetSource ruleset, String file, String text, int offset) {
    this.view = view;
    this.ruleset = ruleset;
    this.file = file;
    this.text = text;
    this.offset = offset;
  }

  List<Proposal> proposals() {
    int from = offset;
    while (from > 0 && isName(text.charAt(from - 1))) {
      from--;
    }
    TextRange at = new TextRange(file, from, offset);
    int line = text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
    String before = text.substring(Math.min(line, from), from);
    if (before.stripTrailing().endsWith(":")) {
      return value(before.strip().replaceAll("(?s).*?([\\w-]+)[\"']?\\s*:$", "$1"), at);
    }
    return keys(parent(from), at);
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }

  /** Returns the key above a key that would be typed at a position. */
  private String parent(int from) {
    String marked = text.substring(0, from) + "\u00b6:" + " " + text.substring(offset);
    return CaseKeys.of(marked).stream()
        .filter(key -> key.name().equals("\u00b6"))
        .map(CaseKeys.Key::parent)
        .findFirst()
        .orElse("");
  }

  private List<Proposal> value(String key, TextRange at) {
    return switch (key) {
      case "stage" -> constants(Stage.values(), at);
      case "decision" -> constants(Decision.values(), at);
      default ->
          parentOfValue(key).equals("verdicts") ? constants(Verdict.values(), at) : List.of();
    };
  }

  private String parentOfValue(String name) {
    return CaseKeys.of(text.substring(0, offset)).stream()
        .filter(key -> key.name().equals(name))
        .reduce((first, last) -> last)
        .map(CaseKeys.Key::parent)
        .orElse("");
  }

  private static List<Proposal> constants(Enum<?>[] constants, TextRange at) {
    return Stream.of(constants)
        .map(one -> new Proposal(Proposal.Kind.CODE, one.name(), one.name(), at, "", ""))
        .toList();
  }

  private List<Proposal> keys(String parent, TextRange at) {
    return switch (parent) {
      case "verdicts" -> names(NameUse.Kind.CRITERION, at);
      case "facts" -> names(NameUse.Kind.FACT, at);
      case "expect" -> plain(IN_EXPECT, at);
      case "cases", "given", "" ->
          plain(Stream.concat(IN_CASE.stream(), ReadFacts.lists().keySet().stream()).toList(), at);
      default -> plain(ReadFacts.lists().getOrDefault(parent, List.of()), at);
    };
  }

  private static List<Proposal> plain(List<String> keys, TextRange at) {
    return keys.stream()
        .distinct()
        .map(key -> new Proposal(Proposal.Kind.KEY, key, key + ": ", at, "", ""))
        .toList();
  }

  private List<Proposal> names(NameUse.Kind kind, TextRange at) {
    Map<String, NameUse> first = new LinkedHashMap<>();
    view.names(ruleset).stream()
        .filter(use -> use.kind() == kind && !use.at().file().equals(file))
        .forEach(use -> first.putIfAbsent(use.name(), use));
    List<Proposal> all = new ArrayList<>();
    first.forEach(
        (name, use) -> {
          String meaning =
              new Meanings(view).at(use.at().file(), use.at().from()).map(Hover::text).orElse("");
          all.add(
              new Proposal(Proposal.Kind.valueOf(kind.name()), name, name + ": ", at, "", meaning));
        });
    return all;
  }
}

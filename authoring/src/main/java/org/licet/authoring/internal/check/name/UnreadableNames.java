package org.licet.authoring.internal.check.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.problem.Problem;
import org.licet.authoring.problem.Severity;

/**
 * Names inside unreadable text. Checks do not report them as missing. Immutable.
 *
 * @param texts the texts; an empty one may contain any name
 */
public record UnreadableNames(List<String> texts) {

  private static final int MOST_SEARCHED = 20_000;

  /**
   * Collects the unreadable texts of a version.
   *
   * @param words the problems with the words of its rules
   */
  public static UnreadableNames of(RulesetSource ruleset, List<Problem> words) {
    List<String> texts = new ArrayList<>();
    Set<String> wrong = new HashSet<>();
    words.stream()
        .filter(problem -> problem.severity() == Severity.ERROR && problem.rule().isPresent())
        .forEach(problem -> wrong.add(key(problem.place().file(), problem.rule().get())));
    for (RuleFile file : ruleset.rules()) {
      texts.addAll(file.lost());
      for (Rule rule : file.rules()) {
        if (wrong.contains(key(file.source().file(), rule.name().text()))) {
          texts.add(file.source().text().substring(rule.from(), rule.to()));
        }
      }
    }
    ruleset.files().keySet().stream()
        .filter(UnreadableNames::isMisnamedRuleFile)
        .flatMap(name -> ruleset.text(name).stream())
        .map(SourceText::text)
        .forEach(texts::add);
    // A large unreadable part may contain any name, and searching it would take long.
    return texts.stream().mapToInt(String::length).sum() > MOST_SEARCHED
        ? new UnreadableNames(List.of(""))
        : new UnreadableNames(texts);
  }

  private static String key(String file, String rule) {
    return file + "\n" + rule;
  }

  /** Returns true if the name of a file resembles that of a rule file. */
  public static boolean isMisnamedRuleFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean rules =
        lower.matches(".*\\.(drl|drl\\.txt|rdrl|dslr|dlr|drll)") && !name.endsWith(".drl");
    return rules || (lower.endsWith(".drl") && name.indexOf('/') >= 0);
  }

  /** Returns true if an unreadable text may contain a name. */
  public boolean mayName(String name) {
    return texts.stream().anyMatch(text -> text.isBlank() || text.contains(name));
  }

  /** Returns true if an unreadable rule may define the requirement of a stage. */
  public boolean mayAsk() {
    return texts.stream()
        .anyMatch(text -> !text.contains("@criterion") || text.contains(".stage("));
  }
}

package org.licet.authoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.licet.authoring.language.RuleFile;
import org.licet.authoring.language.SourceText;
import org.licet.authoring.source.RulesetSource;

/**
 * What could not be read, so that nothing is said to be missing that may stand there. Immutable.
 *
 * @param texts the texts; an empty one stands for anything
 */
record Lost(List<String> texts) {

  static Lost of(RulesetSource ruleset) {
    List<String> texts = new ArrayList<>();
    ruleset.rules().stream().map(RuleFile::lost).forEach(texts::addAll);
    ruleset.files().keySet().stream()
        .filter(Lost::isMisnamedRuleFile)
        .flatMap(name -> ruleset.text(name).stream())
        .map(SourceText::text)
        .forEach(texts::add);
    return new Lost(texts);
  }

  /** Tells whether a file is named almost, but not quite, like a rule file. */
  static boolean isMisnamedRuleFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean rules =
        lower.matches(".*\\.(drl|drl\\.txt|drl\\.bak|rdrl|dslr|dlr|drll)") && !name.endsWith(".drl");
    return rules || (lower.endsWith(".drl") && name.indexOf('/') >= 0);
  }

  boolean isNothing() {
    return texts.isEmpty();
  }

  /** Tells whether a rule that could not be read may conclude a criterion. */
  boolean mayConclude(String id) {
    return texts.stream().anyMatch(text -> text.isBlank() || text.contains(id));
  }

  /** Tells whether a rule that could not be read may say what a stage requires. */
  boolean mayAsk() {
    return texts.stream()
        .anyMatch(text -> !text.contains("@criterion") || text.contains(".stage("));
  }
}

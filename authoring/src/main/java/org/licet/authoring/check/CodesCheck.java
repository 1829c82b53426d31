package org.licet.authoring.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.authoring.language.Problem;
import org.licet.authoring.language.SourceText;
import org.licet.authoring.source.RulesetSource;
import org.licet.json.Nearest;

/**
 * Looks for codes that are likely misspelt. Codes are an open vocabulary, so nobody can say that
 * one is wrong; but one that no case has and that is nearly another one deserves a look.
 */
final class CodesCheck {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_-]++");

  private CodesCheck() {}

  static List<Problem> of(RulesetSource ruleset) {
    Set<String> inCases = new TreeSet<>();
    for (SourceText file : ruleset.cases()) {
      Matcher code = CODE.matcher(file.text());
      while (code.find()) {
        inCases.add(code.group());
      }
    }
    Finder finder = new Finder();
    for (Said.Text said :
        Said.texts(
            ruleset, "types", "exams", "exam", "credential", "topics", "fields", "license")) {
      if (!inCases.contains(said.value()) && !inCases.isEmpty()) {
        Optional<String> near = Nearest.to(said.value(), inCases);
        near.ifPresent(
            one ->
                finder.warning(
                    said.file(),
                    said.rule(),
                    "unknown-code",
                    said.text().at(),
                    "no case has the code " + said.value(),
                    "\"" + one + "\""));
      }
    }
    return finder.found();
  }
}

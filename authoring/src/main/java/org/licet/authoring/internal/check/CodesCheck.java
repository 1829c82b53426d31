package org.licet.authoring.internal.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.authoring.internal.language.typing.TypedStep;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.problem.Problem;
import org.licet.json.internal.advice.Nearest;
import org.licet.rule.Examinations;

/**
 * Finds codes that are probably misspelled, and rules that do not list the other codes. Codes are
 * an open vocabulary: no code is certainly wrong. A code that no case uses and that resembles
 * another one deserves a review.
 */
public final class CodesCheck {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_-]++");

  /** The table of codes that are known to differ from those in the rules. */
  static final String KNOWN_CODES = "known codes";

  /** Words that compare the code of a record with their arguments. */
  private static final Set<String> COMPARING =
      Set.of("ofType", "inField", "onTopic", "practicedAs", "supervisedByHolderOf", "inTermOf");

  private CodesCheck() {}

  public static List<Problem> of(RulesetSource ruleset) {
    ProblemCollector finder = new ProblemCollector();
    misspelt(ruleset, finder);
    withoutKnownCodes(ruleset, finder);
    return finder.found();
  }

  private static void withoutKnownCodes(RulesetSource ruleset, ProblemCollector finder) {
    boolean listed =
        DeclaredNames.texts(ruleset, "name").stream()
            .filter(name -> name.step().word().name().equals("table"))
            .anyMatch(name -> name.value().equals(KNOWN_CODES));
    if (listed) {
      return;
    }
    DeclaredNames.texts(ruleset, "types", "exams", "fields", "topics", "license", "credential")
        .stream()
        .filter(said -> said.rule().judges() && compares(said.step()))
        .findFirst()
        .ifPresent(
            said ->
                finder.warning(
                    said.file(),
                    said.rule(),
                    "no-known-codes",
                    said.text().at(),
                    "the table \""
                        + KNOWN_CODES
                        + "\" is missing. This rule asks about every code that no table lists",
                    "add $ruleset.table(\"" + KNOWN_CODES + "\").no(\"...\") in a separate rule"));
  }

  private static boolean compares(TypedStep step) {
    return COMPARING.contains(step.word().name()) || step.kind() == Examinations.class;
  }

  private static void misspelt(RulesetSource ruleset, ProblemCollector finder) {
    Set<String> inCases = new TreeSet<>();
    for (SourceText file : ruleset.cases()) {
      Matcher code = CODE.matcher(file.text());
      while (code.find()) {
        inCases.add(code.group());
      }
    }
    for (DeclaredNames.Text said :
        DeclaredNames.texts(
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
                    "no case uses the code " + said.value(),
                    "\"" + one + "\""));
      }
    }
  }
}

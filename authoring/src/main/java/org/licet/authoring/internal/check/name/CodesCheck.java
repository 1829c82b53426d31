package org.licet.authoring.internal.check.name;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.authoring.internal.language.typing.TypedStep;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.problem.Problem;
import org.licet.json.internal.advice.Nearest;
import org.licet.rule.Examinations;
import org.licet.rule.FactDeclaration;

/**
 * Finds codes that are probably misspelled, and rules that do not list the other codes. Codes are
 * an open vocabulary: no code is certainly wrong. A code that no case uses and that resembles
 * another one deserves a review.
 */
public final class CodesCheck {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_-]*+");

  /** The table of codes that are known to differ from those in the rules. */
  static final String KNOWN_CODES = "known codes";

  /** Words that compare the code of a record with their arguments. */
  private static final Set<String> COMPARING =
      Set.of(
          "ofType",
          "ofKind",
          "inField",
          "inArea",
          "onTopic",
          "approvedBy",
          "accreditedBy",
          "practicedAs",
          "supervisedByHolderOf",
          "inTermOf");

  /** Parameters that take codes of candidates. */
  private static final String[] CODES = {
    "types",
    "exams",
    "exam",
    "credential",
    "topics",
    "fields",
    "licenses",
    "areas",
    "bodies",
    "kinds",
    "values"
  };

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
    DeclaredNames.texts(
            ruleset,
            "types",
            "exams",
            "fields",
            "topics",
            "licenses",
            "credential",
            "areas",
            "bodies",
            "kinds")
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

  /** Reports codes in rules that no other rule, case, or table uses. */
  private static void misspelt(RulesetSource ruleset, ProblemCollector finder) {
    Set<String> inCases = new TreeSet<>();
    for (SourceText file : ruleset.cases()) {
      Matcher code = CODE.matcher(file.text());
      while (code.find()) {
        inCases.add(code.group());
      }
    }
    if (inCases.isEmpty()) {
      return;
    }
    List<DeclaredNames.Text> codes = DeclaredNames.texts(ruleset, CODES);
    Map<String, Long> uses =
        Stream.concat(codes.stream(), DeclaredNames.texts(ruleset, "codes").stream())
            .collect(
                Collectors.groupingBy(
                    DeclaredNames.Text::value, TreeMap::new, Collectors.counting()));
    for (DeclaredNames.Text said : codes) {
      String code = said.value();
      // Every letter resembles every other one, so that a code of one letter is never suspicious.
      if (code.length() == 1
          || code.equals(ruleset.credential())
          || inCases.contains(code)
          || said.step().kind() == FactDeclaration.class) {
        continue;
      }
      Set<String> others = new TreeSet<>(inCases);
      others.addAll(uses.keySet());
      others.remove(code);
      Optional<String> near = Nearest.to(code, others);
      if (near.isPresent() || uses.getOrDefault(code, 0L) == 1) {
        finder.warning(
            said.file(),
            said.rule(),
            "unknown-code",
            said.text().at(),
            near.isPresent()
                ? "no case uses the code " + code
                : "no case, table or other rule uses the code " + code,
            near.map(one -> "\"" + one + "\"").orElse("add a case with it, or correct the code"));
      }
    }
  }
}

package org.licet.authoring.internal.language;

import java.util.List;
import java.util.Optional;
import org.licet.authoring.internal.language.parser.Parser;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.problem.Problem;

/**
 * A parsed rule file. Immutable and thread-safe.
 *
 * @param source its text
 * @param drlPackage the package that it names, if any
 * @param imports its imports
 * @param rules its readable rules
 * @param lost the text of each unreadable rule
 * @param problems the problems of its text
 */
public record RuleFile(
    SourceText source,
    Optional<Name> drlPackage,
    List<Name> imports,
    List<Rule> rules,
    List<String> lost,
    List<Problem> problems) {

  /** Copies the lists. */
  public RuleFile {
    imports = List.copyOf(imports);
    rules = List.copyOf(rules);
    lost = List.copyOf(lost);
    problems = List.copyOf(problems);
  }

  /** Parses a rule file. {@link #problems()} contains every fault. */
  public static RuleFile read(SourceText source) {
    return Parser.file(source);
  }
}

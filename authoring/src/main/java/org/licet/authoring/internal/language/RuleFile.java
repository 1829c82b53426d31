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
 * @param drlPackage the package that it names, if it names one
 * @param imports what it imports
 * @param rules its rules; those that could not be read are left out
 * @param lost the text of each rule that could not be read
 * @param problems what is wrong with its text
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

  /** Reads a rule file; whatever is wrong with it is among the {@link #problems()}. */
  public static RuleFile read(SourceText source) {
    return Parser.file(source);
  }
}

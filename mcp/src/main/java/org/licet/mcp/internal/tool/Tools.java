package org.licet.mcp.internal.tool;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.licet.Evaluator;
import org.licet.workbench.options.BuiltInRules;

/** The tools that the server offers. */
public final class Tools {

  private Tools() {}

  /**
   * Returns the tools.
   *
   * @param folder a folder of rules that replace the built-in rules of the same credentials
   * @throws org.licet.evaluation.RulesException if the rules cannot be used
   */
  public static List<Tool> of(Optional<Path> folder) {
    Evaluator evaluator = folder.map(BuiltInRules::replacedBy).orElseGet(BuiltInRules::evaluator);
    return Stream.of(
            new CredentialTools(evaluator, folder).tools(),
            new EvaluationTools(evaluator).tools(),
            new OutlookTools(evaluator).tools())
        .flatMap(List::stream)
        .toList();
  }
}

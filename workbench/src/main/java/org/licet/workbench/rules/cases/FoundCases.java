package org.licet.workbench.rules.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.licet.authoring.internal.mutation.MutationRun;
import org.licet.testkit.Case;
import org.licet.testkit.CaseWriter;
import org.licet.workbench.terminal.ReportFile;

/** The cases that a search for changes found, as a case file. */
final class FoundCases {

  private FoundCases() {}

  /**
   * Writes the cases to a file of their own, where no facts of other cases apply to them.
   *
   * @return the number of cases; if it is 0, no file is written
   */
  static int write(Path file, List<MutationRun> runs) throws IOException {
    List<Case> cases =
        runs.stream()
            .flatMap(run -> run.unexplained().stream())
            .flatMap(result -> result.toldApart().stream())
            .toList();
    if (!cases.isEmpty()) {
      StringBuilder text =
          new StringBuilder(
              """
              # Cases that licet mutate found. Read each: is its result right? Then give it a better name and the reason.
              cases:
              """);
      cases.forEach(one -> text.append(CaseWriter.toItem(one)));
      ReportFile.write(file, text.toString());
    }
    return cases.size();
  }
}

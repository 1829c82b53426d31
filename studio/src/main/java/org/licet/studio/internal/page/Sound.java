package org.licet.studio.internal.page;

import java.util.stream.Collectors;
import org.licet.authoring.internal.check.CheckReport;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.workspace.RulesView;
import org.licet.authoring.problem.Problem;
import org.licet.evaluation.RulesException;

/** Rules that the wall before interpretation let through. Stateless and thread-safe. */
final class Sound {

  private Sound() {}

  /**
   * Returns rules without errors in their text.
   *
   * @throws RulesException if there are errors
   */
  static RulesSource rules(RulesView view) {
    CheckReport report = view.errors();
    if (report.hasErrors()) {
      throw new RulesException(
          report.problems().stream().map(Problem::heading).collect(Collectors.joining("\n")));
    }
    return view.rules();
  }
}

package org.licet.studio.internal.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;
import org.licet.authoring.internal.workspace.EditorProblem;
import org.licet.authoring.internal.workspace.RuleInWords;
import org.licet.authoring.internal.workspace.RulesView;
import org.licet.authoring.internal.workspace.TextRange;
import org.licet.testkit.Case;

/** The lines above rules and case files that count cases and run them. Stateless. */
final class CaseLenses {

  private CaseLenses() {}

  /**
   * Returns the lines of a file.
   *
   * @param tried the problems of the last whole check
   */
  static List<CodeLens> of(
      RulesView view,
      String file,
      List<EditorProblem> tried,
      String uri,
      Function<TextRange, Range> ranges,
      LspWords words) {
    List<CodeLens> lenses = new ArrayList<>();
    for (RuleInWords rule : view.rules(file)) {
      if (rule.criterion().isPresent()) {
        String criterion = rule.criterion().get();
        int cases = view.casesOf(file, criterion).size();
        long untested =
            tried.stream()
                .filter(one -> one.problem().code().equals("not-pinned"))
                .filter(one -> one.at().file().equals(file) && isIn(one.at(), rule.at()))
                .count();
        String title = words.say(untested == 0 ? "lens.cases" : "lens.untested", cases, untested);
        lenses.add(
            lens(
                ranges.apply(rule.nameAt()),
                new Command(title, RuleCommands.RUN_CASES, List.of(uri, criterion))));
      }
    }
    List<Case> inFile = view.casesIn(file);
    if (!inFile.isEmpty()) {
      lenses.add(
          lens(
              ranges.apply(new TextRange(file, 0, 0)),
              new Command(
                  words.say("lens.run", inFile.size()), RuleCommands.RUN_CASES, List.of(uri))));
    }
    return lenses;
  }

  private static boolean isIn(TextRange part, TextRange whole) {
    return whole.from() <= part.from() && part.to() <= whole.to();
  }

  private static CodeLens lens(Range at, Command command) {
    return new CodeLens(at, command, null);
  }
}

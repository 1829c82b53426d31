package org.licet.workbench.rules.cases;

import java.util.List;
import org.licet.authoring.internal.mutation.Mutant;
import org.licet.authoring.internal.mutation.MutationRun;
import org.licet.testkit.Case;
import org.licet.testkit.CaseWriter;
import org.licet.text.VisibleText;
import org.licet.workbench.terminal.CommonWords;
import org.licet.workbench.terminal.TerminalColors;

/** Mutants as text. */
final class MutantsAsText {

  private final TerminalColors paint;

  MutantsAsText(TerminalColors paint) {
    this.paint = paint;
  }

  String of(List<MutationRun> runs) {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> one(run, text));
    return text.toString();
  }

  private void one(MutationRun run, StringBuilder text) {
    int all = run.results().size();
    int survivors = run.survivors().size();
    int unexplained = run.unexplained().size();
    text.append(paint.of("bold", CommonWords.title(run.ruleset())))
        .append(": ")
        .append(CommonWords.many(all, "change"))
        .append(", ")
        .append(all - survivors)
        .append(" detected by a case (")
        .append(MutateCommand.percent(run.percentNoticed()))
        .append("), ")
        .append(survivors - unexplained)
        .append(" declared equivalent, ")
        .append(unexplained)
        .append(" not detected\n");
    for (Case broken : run.broken()) {
      text.append("  The case \"")
          .append(VisibleText.of(broken.name()))
          .append("\" fails under the unchanged rules and cannot detect a change.\n");
    }
    for (MutationRun.Result result : run.survivors()) {
      survivor(result, text);
    }
    text.append('\n');
  }

  private void survivor(MutationRun.Result result, StringBuilder text) {
    Mutant mutant = result.mutant();
    text.append('\n')
        .append(mutant.place())
        .append(": ")
        .append(mutant.kind())
        .append(": ")
        .append(paint.of("bold", mutant.change()))
        .append("\n  in the rule \"")
        .append(mutant.rule())
        .append("\"\n");
    result
        .equivalent()
        .ifPresent(
            why ->
                text.append("  Declared equivalent")
                    .append(
                        result.toldApart().isPresent()
                            ? ", but a candidate shows a difference: "
                            : ": ")
                    .append(why)
                    .append('\n'));
    if (result.toldApart().isPresent()) {
      text.append("  This case detects the change:\n\n")
          .append(CaseWriter.toItem(result.toldApart().get()));
    } else if (result.equivalent().isEmpty()) {
      text.append("  The search found no case that detects it. Write one");
      mutant
          .criterion()
          .ifPresent(id -> text.append(", or search longer with --criterion ").append(id));
      text.append(".\n  If no case can, list the change in a case file under \"equivalent:\".\n");
    }
  }
}

package org.licet.workbench.rules;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.licet.authoring.internal.compare.RuleDifference;
import org.licet.authoring.internal.compare.RulesDiff;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.workbench.options.TextOrJson;
import org.licet.workbench.options.TwoRules;
import org.licet.workbench.terminal.CommonWords;
import org.licet.workbench.terminal.ExitCode;
import org.licet.workbench.terminal.TerminalColors;
import org.licet.workbench.terminal.WrappedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the meaning of two folders of rules. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    header = {"Compares the meaning of two folders of rules.", ""},
    description = {
      "Lists criteria that were added or removed or have a new id. Lists changes to thresholds, "
          + "windows, conditions, table rows, sources, and requirements. Ignores layout, comments, the order of "
          + "rules, and variable names.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 no differences, 1 differences, 2 wrong usage, 3 unusable rules.",
      "",
      "Example: licet diff rules-before rules-after"
    })
public final class DiffCommand implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Spec private CommandSpec spec;

  @Mixin private TwoRules rules = new TwoRules();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
  private TextOrJson format = TextOrJson.TEXT;

  @Override
  public Integer call() {
    RulesSource was = rules.before();
    RulesSource is = rules.after();
    List<RuleDifference> differences =
        RulesDiff.of(TwoRules.limited(was, is), TwoRules.limited(is, was));
    PrintWriter out = spec.commandLine().getOut();
    out.print(format == TextOrJson.JSON ? json(differences) : text(differences));
    out.flush();
    return differences.isEmpty() ? ExitCode.EVALUATED : ExitCode.PROBLEMS;
  }

  private static String text(List<RuleDifference> differences) {
    TerminalColors paint = TerminalColors.forTerminal();
    StringBuilder text = new StringBuilder();
    String ruleset = "";
    String subject = "";
    for (RuleDifference one : differences) {
      if (!one.ruleset().equals(ruleset)) {
        ruleset = one.ruleset();
        subject = "";
        text.append(paint.of("bold", ruleset)).append('\n');
      }
      if (!one.subject().equals(subject)) {
        subject = one.subject();
        text.append("  ").append(subject);
        one.place().ifPresent(place -> text.append("  (").append(place).append(')'));
        text.append('\n');
      }
      text.append("    ").append(one.kind()).append('\n');
      line("- ", "red", one.before(), paint, text);
      line("+ ", "green", one.after(), paint, text);
    }
    return text.append(
            differences.isEmpty()
                ? "No differences\n"
                : CommonWords.many(differences.size(), "difference") + "\n")
        .toString();
  }

  private static void line(
      String mark, String color, String said, TerminalColors paint, StringBuilder text) {
    if (!said.isEmpty()) {
      text.append(paint.of(color, WrappedText.text("      " + mark, 8, said).stripTrailing()))
          .append('\n');
    }
  }

  private static String json(List<RuleDifference> differences) {
    ArrayNode all = JSON.createArrayNode();
    for (RuleDifference one : differences) {
      ObjectNode object = all.addObject();
      object.put("ruleset", one.ruleset());
      object.put("kind", one.kind().name());
      object.put("subject", one.subject());
      object.put("before", one.before());
      object.put("after", one.after());
      one.place().ifPresent(place -> object.put("place", place.toString()));
    }
    return all.toPrettyString() + "\n";
  }
}

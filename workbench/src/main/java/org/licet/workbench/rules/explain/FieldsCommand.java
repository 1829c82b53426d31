package org.licet.workbench.rules.explain;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.internal.explain.ExplainedRuleset;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.evaluation.FactDescription;
import org.licet.json.internal.advice.Nearest;
import org.licet.workbench.options.RulesOptions;
import org.licet.workbench.rules.explain.CandidateFields.Section;
import org.licet.workbench.terminal.ExitCode;
import org.licet.workbench.terminal.TerminalColors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the fields of a candidate and the facts that rules declare. */
@Command(
    name = "fields",
    mixinStandardHelpOptions = true,
    header = {"Lists the fields of a candidate.", ""},
    description = {
      "Lists every field that a candidate or a case can have, and the facts that the rules "
          + "declare.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 listed, 2 wrong usage, such as an unknown list, 3 rules unusable.",
      "",
      "Examples: licet fields",
      "          licet fields employment --rules my-rules"
    })
public final class FieldsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RulesOptions rules = new RulesOptions();

  @Parameters(
      paramLabel = "LIST",
      arity = "0..1",
      description = "Show only the fields of this list or record, such as employment or job.")
  private @Nullable String list;

  @Override
  public Integer call() {
    List<Section> sections = CandidateFields.sections();
    List<Section> wanted =
        list == null
            ? sections
            : sections.stream()
                .filter(section -> section.list().equals(list) || section.record().equals(list))
                .toList();
    if (wanted.isEmpty()) {
      throw unknown(String.valueOf(list), sections);
    }
    Collection<FactDescription> facts = facts();
    FieldsAsText text = new FieldsAsText(TerminalColors.forTerminal());
    PrintWriter out = spec.commandLine().getOut();
    for (Section section : wanted) {
      out.print(
          text.of(
              section,
              facts.stream().filter(fact -> fact.records().contains(section.list())).toList()));
    }
    out.flush();
    return ExitCode.EVALUATED;
  }

  /** Returns the declared facts by their names. Versions of a ruleset declare the same fact. */
  private Collection<FactDescription> facts() {
    Map<String, FactDescription> facts = new LinkedHashMap<>();
    for (RulesSource source : rules.readChecked()) {
      for (RulesetSource ruleset : source.rulesets()) {
        ExplainedRuleset.of(ruleset)
            .description()
            .facts()
            .forEach(fact -> facts.putIfAbsent(fact.name(), fact));
      }
    }
    return facts.values();
  }

  private ParameterException unknown(String name, List<Section> sections) {
    List<String> known = sections.stream().map(Section::list).toList();
    return new ParameterException(
        spec.commandLine(),
        "A candidate has no list "
            + name
            + ". Expected one of "
            + String.join(", ", known)
            + "."
            + Nearest.to(name, known).map(near -> "\nMaybe you mean " + near + ".").orElse(""));
  }
}

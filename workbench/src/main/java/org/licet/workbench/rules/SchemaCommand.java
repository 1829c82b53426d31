package org.licet.workbench.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.authoring.RulesFolder;
import org.licet.json.Schemas;
import org.licet.records.RosterMap;
import org.licet.testkit.CaseSchema;
import org.licet.workbench.options.RulesOptions;
import org.licet.workbench.terminal.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a JSON Schema, for editors and hosts. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    header = {"Prints the JSON Schema of case files, candidates, results, or maps of rosters.", ""},
    description = {
      "Prints a JSON Schema (2020-12). With the schema of case files, an editor completes and "
          + "checks them as you type.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 printed, 2 wrong usage, 3 unusable rules.",
      "",
      "Example: licet schema cases > cases.schema.json",
      "First line of a case file: # yaml-language-server: $schema=cases.schema.json"
    })
public final class SchemaCommand implements Callable<Integer> {

  /** The available schemas. */
  enum Of {
    CASES,
    CANDIDATE,
    EVALUATION,
    MAP,
    MATCH,
    WATCH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FORMAT", description = "One of ${COMPLETION-CANDIDATES}.")
  private Of of = Of.CASES;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "A folder of rules. The schema of case files then includes the facts that these rules "
              + "declare.")
  private @Nullable Path rules;

  private String cases() {
    if (rules == null) {
      return CaseSchema.json();
    }
    try (Evaluator evaluator =
        Evaluator.of(List.of(RulesFolder.compile(RulesOptions.existing(spec, rules))))) {
      return CaseSchema.json(evaluator.facts());
    }
  }

  @Override
  public Integer call() {
    spec.commandLine()
        .getOut()
        .print(
            switch (of) {
              case CASES -> cases();
              case CANDIDATE -> Schemas.candidate();
              case EVALUATION -> Schemas.evaluation();
              case MAP -> RosterMap.schema();
              case MATCH -> Schemas.match();
              case WATCH -> Schemas.watch();
            });
    spec.commandLine().getOut().flush();
    return ExitCode.EVALUATED;
  }
}

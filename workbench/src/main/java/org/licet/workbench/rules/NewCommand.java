package org.licet.workbench.rules;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.internal.starter.Starter;
import org.licet.workbench.options.Today;
import org.licet.workbench.terminal.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a small, complete ruleset as a starting point. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    header = {"Writes a small ruleset to start from.", ""},
    description = {
      "Writes a small, complete ruleset for a credential: its exam, certification and renewal, with "
          + "a table, a fact, a renewal window, sources, and cases. It passes check and test "
          + "unchanged. Then change it line by line.",
      "",
      "With --opening, writes a small, complete opening: required and preferred criteria, a start "
          + "date, records to verify, and cases.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 written, 2 wrong usage, such as a folder that is not empty.",
      "",
      "Examples: licet new XYZ",
      "          licet new --opening HOSPITAL-CM"
    })
public final class NewCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "CREDENTIAL",
      description =
          "The name of the credential or opening in candidates and results, such as XYZ or XYZ-BC.")
  private String credential;

  @Option(names = "--opening", description = "Write an opening instead of a credential.")
  private boolean opening;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "The folder to write. Default: the credential in lowercase.")
  private @Nullable Path folder;

  @Override
  public Integer call() {
    Path into = folder == null ? Path.of(credential.toLowerCase(Locale.ROOT)) : folder;
    try {
      if (opening) {
        Starter.writeOpening(credential, Today.date(), into);
      } else {
        Starter.write(credential, Today.date(), into);
      }
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("Written to " + into + ". Next:");
    out.println("  licet check --rules " + into);
    out.println("  licet test --rules " + into);
    out.flush();
    return ExitCode.EVALUATED;
  }
}

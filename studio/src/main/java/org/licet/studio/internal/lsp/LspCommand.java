package org.licet.studio.internal.lsp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.workbench.Subcommand;
import org.licet.workbench.options.RulesOptions;
import org.licet.workbench.terminal.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the language server on standard input and output. */
@Command(
    name = "lsp",
    mixinStandardHelpOptions = true,
    header = {"Serves an editor: checks rules as you type.", ""},
    description = {
      "Speaks the Language Server Protocol on standard input and output. An editor starts this "
          + "command; nobody types into it. It reads the folder of the file that is open, and "
          + "writes nothing.",
      ""
    },
    footer = {"", "Exit codes: 0 the editor ended it, 2 wrong usage.", "", "Example: licet lsp"})
public final class LspCommand implements Subcommand {

  @Spec private CommandSpec spec;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "The folder of rules. Default: found from each open file.")
  private @Nullable Path folder;

  @Override
  public Integer call() throws InterruptedException {
    Optional<Path> rules =
        Optional.ofNullable(folder).map(chosen -> RulesOptions.existing(spec, chosen));
    InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
    System.setOut(System.err); // only messages of the protocol may reach standard output
    new RulesLanguageServer(rules).serve(in, out);
    return ExitCode.EVALUATED;
  }
}

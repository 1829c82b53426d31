package org.licet.mcp.internal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.mcp.internal.protocol.ToolServer;
import org.licet.mcp.internal.tool.Tools;
import org.licet.workbench.Subcommand;
import org.licet.workbench.options.RulesOptions;
import org.licet.workbench.terminal.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the server of the Model Context Protocol on standard input and output. */
@Command(
    name = "mcp",
    mixinStandardHelpOptions = true,
    header = {"Serves an assistant: evaluates, asks and plans as tools.", ""},
    description = {
      "Speaks the Model Context Protocol on standard input and output. An assistant starts this "
          + "command; nobody types into it. Its tools list and explain credentials, evaluate a "
          + "candidate, ask and answer questions, and plan. It reads no file but the rules, and "
          + "writes, sends and stores nothing.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 the assistant ended it, 2 wrong usage, 3 unusable rules.",
      "",
      "Example: licet mcp"
    })
public final class McpCommand implements Subcommand {

  @Spec private CommandSpec spec;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "A folder of rules that replace the built-in rules of the same credentials.")
  private @Nullable Path folder;

  @Override
  public Integer call() throws InterruptedException {
    Optional<Path> rules =
        Optional.ofNullable(folder).map(chosen -> RulesOptions.existing(spec, chosen));
    InputStream in = new FileInputStream(FileDescriptor.in);
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
    System.setOut(System.err); // only messages of the protocol may reach standard output
    ToolServer.serve(Tools.of(rules), in, out);
    return ExitCode.EVALUATED;
  }
}

package org.licet.studio.internal.page;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.RulesException;
import org.licet.studio.internal.folder.ForbiddenChangeException;
import org.licet.studio.internal.folder.WorkingFolder;
import org.licet.studio.internal.http.StudioServer;
import org.licet.workbench.Subcommand;
import org.licet.workbench.options.LanguageOption;
import org.licet.workbench.options.RulesOptions;
import org.licet.workbench.options.Today;
import org.licet.workbench.terminal.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the analysts' page. */
@Command(
    name = "studio",
    mixinStandardHelpOptions = true,
    header = {"Opens a page on which you edit rules and see whose verdicts change.", ""},
    description = {
      "Serves a page on this machine only and prints its address. The page shows problems, cases "
          + "and people while you type, and writes only to the folder of --rules. Without --rules, "
          + "it shows the built-in rules and writes nothing. Press Ctrl-C to stop.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 stopped, 2 wrong usage, 3 unusable rules.",
      "",
      "Example: licet studio --rules my-ccm --people candidates.jsonl"
    })
public final class StudioCommand implements Subcommand {

  @Spec private CommandSpec spec;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "The folder of rules to edit. Default: the built-in rules, to read only.")
  private @Nullable Path rules;

  @Option(
      names = "--people",
      paramLabel = "FILE",
      description =
          "Candidates as JSON, JSON Lines, or YAML, whose verdicts the page shows. Default: 1,000 "
              + "made-up ones.")
  private @Nullable Path people;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "The evaluation date of these people. Default: today.")
  private LocalDate on = Today.date();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port of the page. Default: a free one.")
  private int port;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (rules != null) {
      return serve(opened(RulesOptions.existing(spec, rules)));
    }
    Path copy = Files.createTempDirectory("licet-built-in-rules");
    // Ctrl-C ends the process without the code after the wait below.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteQuietly(copy)));
    try {
      for (Map.Entry<String, byte[]> file : Versions.builtIn().entrySet()) {
        Path target = copy.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
      return serve(WorkingFolder.readOnly(copy));
    } finally {
      deleteQuietly(copy);
    }
  }

  private static void deleteQuietly(Path folder) {
    try {
      if (Files.exists(folder)) {
        delete(folder);
      }
    } catch (IOException e) {
      // a temporary folder, which the system removes one day
    }
  }

  private WorkingFolder opened(Path folder) throws IOException {
    StudioWords words = StudioWords.in(language.ofPage());
    try {
      WorkingFolder opened = WorkingFolder.open(folder);
      opened
          .unfinished()
          .ifPresent(texts -> spec.commandLine().getErr().println(words.say("unfinished", texts)));
      return opened;
    } catch (ForbiddenChangeException e) {
      throw new RulesException(words.say("forbidden." + e.reason(), e.file()), e);
    }
  }

  private int serve(WorkingFolder folder) throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try (StudioServer server =
        Studio.serve(
            folder, Optional.ofNullable(people), on, Today.date(), language.ofPage(), port)) {
      out.println("Open this address in a browser. Keep it to yourself: it opens your rules.");
      out.println(server.address());
      out.println("Press Ctrl-C to stop.");
      out.flush();
      new CountDownLatch(1).await(); // until the process is ended or the thread is interrupted
      return ExitCode.EVALUATED;
    } catch (InterruptedException e) {
      return ExitCode.EVALUATED; // an embedding program stops the studio in this way
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}

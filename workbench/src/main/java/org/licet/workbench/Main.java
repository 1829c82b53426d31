package org.licet.workbench;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.RulesException;
import org.licet.json.CandidateValues;
import org.licet.json.internal.advice.MessageTranslation;
import org.licet.testkit.CaseException;
import org.licet.workbench.evaluate.AnswerCommand;
import org.licet.workbench.evaluate.AskCommand;
import org.licet.workbench.evaluate.EvaluateCommand;
import org.licet.workbench.input.ImportCommand;
import org.licet.workbench.matching.MatchCommand;
import org.licet.workbench.options.LanguageOption;
import org.licet.workbench.outlook.CompareCommand;
import org.licet.workbench.outlook.DifferenceCommand;
import org.licet.workbench.outlook.PlanCommand;
import org.licet.workbench.outlook.TimelineCommand;
import org.licet.workbench.outlook.WhatIfCommand;
import org.licet.workbench.population.GenerateCommand;
import org.licet.workbench.population.ImpactCommand;
import org.licet.workbench.population.ScreenCommand;
import org.licet.workbench.rules.DiffCommand;
import org.licet.workbench.rules.NewCommand;
import org.licet.workbench.rules.SchemaCommand;
import org.licet.workbench.rules.cases.CoverageCommand;
import org.licet.workbench.rules.cases.MutateCommand;
import org.licet.workbench.rules.cases.TestCommand;
import org.licet.workbench.rules.check.CheckCommand;
import org.licet.workbench.rules.explain.ExplainCommand;
import org.licet.workbench.rules.explain.FieldsCommand;
import org.licet.workbench.rules.explain.HandbookCommand;
import org.licet.workbench.terminal.ExitCode;
import org.licet.workbench.terminal.OutOfMemoryException;
import org.licet.workbench.terminal.StandardOutput;
import org.licet.workbench.terminal.TerminalWriter;
import org.licet.workbench.watch.WatchCommand;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The {@code licet} command. */
@Command(
    name = "licet",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description =
        "Decides whether a professional record meets a credential's criteria on a date, and "
            + "explains why.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      EvaluateCommand.class,
      ScreenCommand.class,
      WatchCommand.class,
      MatchCommand.class,
      TimelineCommand.class,
      PlanCommand.class,
      CompareCommand.class,
      WhatIfCommand.class,
      AskCommand.class,
      DifferenceCommand.class,
      AnswerCommand.class,
      CheckCommand.class,
      TestCommand.class,
      CoverageCommand.class,
      MutateCommand.class,
      DiffCommand.class,
      ImpactCommand.class,
      ExplainCommand.class,
      FieldsCommand.class,
      HandbookCommand.class,
      NewCommand.class,
      ImportCommand.class,
      GenerateCommand.class,
      SchemaCommand.class
    })
public final class Main implements Runnable {

  /** The first and last days of evaluation, which are also those of candidate records. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

  public static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

  private static final long BYTES_OF_A_MEGABYTE = 1 << 20;

  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the program location of an error.")
  private boolean debug;

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    StandardOutput standardOutput = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintStream out =
        new PrintStream(new BufferedOutputStream(standardOutput), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code = run(out, err, args);
    out.flush();
    System.exit(standardOutput.answer(code, err)); // the exit code is the result of the command
  }

  /**
   * Runs the command and returns its exit code, for programs that keep running afterwards.
   *
   * @param out the output for results
   * @param err the output for messages
   */
  public static int run(PrintStream out, PrintStream err, String... args) {
    Main main = new Main();
    CommandLine commands = new CommandLine(main);
    ServiceLoader.load(Subcommand.class, Main.class.getClassLoader())
        .forEach(commands::addSubcommand);
    commands.addSubcommand(AutoComplete.GenerateCompletion.class);
    commands.addSubcommand(HelpCommand.class);
    boolean colors = Ansi.AUTO.enabled();
    commands.setOut(
        new TerminalWriter(new PrintWriter(out, false, StandardCharsets.UTF_8), false, colors));
    PrintWriter errors =
        new TerminalWriter(new PrintWriter(err, true, StandardCharsets.UTF_8), true, colors);
    commands.setErr(errors);
    commands.registerConverter(LocalDate.class, Main::date);
    commands.registerConverter(int.class, text -> number(text, Integer::valueOf));
    commands.registerConverter(long.class, text -> number(text, Long::valueOf));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setUsageHelpWidth(100);
    commands.setParameterExceptionHandler(Main::refuse);
    commands.setExecutionExceptionHandler((e, command, parsed) -> main.failed(e, errors));
    try {
      return commands.execute(args);
    } catch (OutOfMemoryError e) { // its memory is free again
      return main.outOfMemory("", e, errors);
    }
  }

  private static LocalDate date(String text) {
    try {
      LocalDate day = LocalDate.parse(text.strip());
      if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
        throw new TypeConversionException(
            text + " is out of range. Expected a date from " + FIRST_DAY + " to " + LAST_DAY + ".");
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "\""
              + text
              + "\" is not a date. Expected one such as 2026-11-23."
              + CandidateValues.dateAdvice(text));
    }
  }

  /** Returns a day, or the last day of evaluation if that is earlier. */
  public static LocalDate notAfterLastDay(LocalDate day) {
    return day.isAfter(LAST_DAY) ? LAST_DAY : day;
  }

  private static <N> N number(String text, Function<String, N> read) {
    try {
      return read.apply(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("\"" + text + "\" is not a whole number, or is too large.");
    }
  }

  /** Reports an error in one or two lines. The stack trace is for --debug only. */
  private int failed(Exception e, PrintWriter err) {
    if (e instanceof OutOfMemoryException) {
      return outOfMemory(" for " + e.getMessage(), e, err);
    }
    if (debug) {
      e.printStackTrace(err);
    }
    if (e instanceof RulesException || e instanceof CaseException) {
      err.println("licet: The rules cannot be used. " + e.getMessage());
      return ExitCode.RULES_UNUSABLE;
    }
    if (e instanceof EvaluationException failure) {
      err.println("licet: " + failure.failure().message());
      return ExitCode.RULES_UNUSABLE;
    }
    if (e instanceof IOException || e instanceof UncheckedIOException) {
      err.println("licet: A file cannot be read or written: " + e.getMessage());
      return ExitCode.USAGE;
    }
    err.println(
        "licet: An internal error occurred: "
            + e
            + (debug
                ? ""
                : "\nMaybe --debug shows more. Please report the error with the command that you ran."));
    return ExitCode.FAILED;
  }

  private int outOfMemory(String what, Throwable e, PrintWriter err) {
    if (debug) {
      e.printStackTrace(err);
    }
    err.println(
        "licet: Memory ran out"
            + what
            + " at "
            + Runtime.getRuntime().maxMemory() / BYTES_OF_A_MEGABYTE
            + " MB. The results above are incomplete.\nMaybe allow more memory with "
            + "JAVA_TOOL_OPTIONS=-Xmx2g, or set lower limits with --limit.");
    return ExitCode.FAILED;
  }

  private static int refuse(ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    MessageTranslation translation = MessageTranslation.to(language(e));
    err.println("licet: " + translation.of(String.valueOf(e.getMessage())));
    if (!String.valueOf(e.getMessage()).contains("\nMaybe ")) {
      err.println(translation.of("See \"licet " + usageOf(e) + "--help\"."));
    }
    return ExitCode.USAGE;
  }

  private static Locale language(ParameterException e) {
    try {
      return LanguageOption.ofMessages(e.getCommandLine().getCommandSpec());
    } catch (ParameterException unsupported) {
      return Locale.ROOT;
    }
  }

  private static String usageOf(ParameterException e) {
    String name = e.getCommandLine().getCommandName();
    return name.equals("licet") ? "" : name + " ";
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "The command is missing. Expected one such as evaluate.");
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"licet " + (version == null ? "(not packed)" : version)};
    }
  }
}

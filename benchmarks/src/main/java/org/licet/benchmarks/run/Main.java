package org.licet.benchmarks.run;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.benchmarks.Peers;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the benchmarks. */
@Command(
    name = "benchmarks/run",
    mixinStandardHelpOptions = true,
    description = "Measures Licet and its peers and writes benchmarks/RESULTS.md and results.json.")
final class Main implements Callable<Integer> {

  /** The contenders that the goals compare in more than throughput. */
  private static final List<String> COMPARED =
      List.of(Contender.LICET, "java", "drools", "easy_rules");

  @Option(
      names = "--quick",
      description =
          "One or two rounds, and not every measure of every contender: less than five minutes.")
  private boolean quick;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "A,B",
      description = "Only some contenders, of those that are measured side by side.")
  private List<String> only = Contender.names();

  /** The parts that can be measured alone. */
  enum Part {
    FILES,
    RECORDS,
    CURVES,
    KEYSTROKES,
    PATTERNS,
    QUESTIONS,
    WATCHES,
    MATCHES,
    EXPLANATIONS
  }

  @Option(
      names = "--part",
      paramLabel = "PART",
      description =
          "Only one part: files (from a file to a file, and rosters in workbooks), records (the growth of decisions, "
              + "questions and plans with records), curves (these and timelines, with few lists, and with jobs of which "
              + "nothing is known), keystrokes (an editor's wait), patterns (beside words, and by candidates in a session), "
              + "questions (their order), watches or matches (beside screening) or explanations "
              + "(every word of one evaluation, beside hand-written Java). "
              + "Prints the table and does not change RESULTS.md.")
  private @Nullable Part part;

  @Option(names = "--home", required = true, hidden = true)
  private Path home = Path.of(".");

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    CommandLine commands = new CommandLine(new Main());
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    System.exit(commands.execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Figures figures = new Figures();
    if (part != null) {
      switch (part) {
        case FILES -> {
          FilePath.run(quick ? 7 : 21, figures);
          WorkbookReading.run(quick ? 7 : 21, figures);
        }
        case RECORDS -> new RecordGrowth(figures).run(quick);
        case CURVES -> new RecordGrowth(figures).curves(quick);
        case KEYSTROKES -> KeystrokeCost.run(home, quick ? 50 : 200, figures);
        case QUESTIONS -> AskingOrders.run(quick ? 50 : 2_000, quick ? 10 : 200, figures);
        case PATTERNS -> {
          WordsAndPatterns.run(quick ? 5 : 21, figures);
          PatternSessions.run(quick ? 5 : 21, figures);
        }
        case WATCHES -> WatchCost.run(quick ? 2 : 5, quick ? 2_000 : 32_000, figures);
        case MATCHES -> MatchCost.run(home, quick ? 2 : 5, quick ? 300 : 1_000, figures);
        case EXPLANATIONS ->
            new Rounds(quick ? 1 : 3, 7, 5, 400)
                .run(
                    List.of(Contender.LICET_EXPLAINED, Contender.JAVA_EXPLAINED),
                    List.of(Measure.ONE),
                    figures);
      }
      System.out.print(new Report(figures, Goals.of(figures, List.of()), "").measured());
      return 0;
    }
    List<String> peers = Stream.of(Peers.values()).map(Peers::key).filter(only::contains).toList();
    if (quick) {
      quickly(figures);
    } else {
      new Rounds(3, 10, 5, 1_000).run(only, List.of(Measure.values()), figures);
    }
    BatchSize.run(quick ? 2 : 22, figures);
    Firing.run(quick ? 2 : 11, quick ? 4_096 : 32_768, figures);
    WordsAndPatterns.run(quick ? 3 : 11, figures);
    PatternSessions.run(quick ? 3 : 11, figures);
    Recruiter.run(quick ? 2 : 11, figures);
    FilePath.run(quick ? 7 : 21, figures);
    WorkbookReading.run(quick ? 7 : 21, figures);
    Ahead.run(quick ? 2 : 11, figures);
    WatchCost.run(quick ? 2 : 5, quick ? 2_000 : 32_000, figures);
    MatchCost.run(home, quick ? 2 : 5, quick ? 300 : 1_000, figures);
    new StartUp(home).run(peers, quick ? 1 : 11, figures);
    new Compiling(home).run(peers, quick ? 2 : 11, figures);
    KeystrokeCost.run(home, quick ? 50 : 200, figures);
    new Growth(quick, figures).run();
    Asking.run(quick ? 50 : 2_000, figures);
    AskingOrders.run(quick ? 50 : 2_000, quick ? 10 : 200, figures);
    new RecordGrowth(figures).run(quick);
    Heap.run(quick ? compared() : only, quick ? 1 : 5, figures);
    Report report = new Report(figures, Goals.of(figures, peers), quick ? " --quick" : "");
    report.write(home.resolve("benchmarks"));
    System.out.print(report.text());
    return 0;
  }

  /** Runs few rounds of several iterations each. A short warm-up would measure the compiler. */
  private void quickly(Figures figures) throws RunnerException {
    Rounds rounds = new Rounds(1, 7, 4, 400);
    rounds.run(only, List.of(Measure.SCREENING), figures);
    rounds.run(compared(), List.of(Measure.ONE), figures);
    rounds.run(
        only.stream().filter(Contender.LICET::equals).toList(),
        List.of(Measure.SCREENING_2),
        figures);
  }

  private List<String> compared() {
    return only.stream().filter(COMPARED::contains).toList();
  }
}

package org.licet.benchmarks.run;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.licet.benchmarks.Peers;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the benchmarks. */
@Command(
    name = "benchmarks/run",
    mixinStandardHelpOptions = true,
    description = "Measures Licet and its peers and writes benchmarks/RESULTS.md and results.json.")
final class Main implements Callable<Integer> {

  private static final List<String> TWO_CORES_WHERE_QUICK =
      List.of(
          Contender.LICET,
          Contender.LICET_EXPLAINED,
          Contender.JAVA_EXPLAINED,
          "java",
          "drools",
          "easy_rules");

  @Option(
      names = "--quick",
      description =
          "Fewer and shorter rounds, some contenders on one core only: less than five minutes.")
  private boolean quick;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "A,B",
      description = "Only some contenders, of those that are measured side by side.")
  private List<String> only = Contender.names();

  @Option(names = "--home", required = true, hidden = true)
  private Path home = Path.of(".");

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Figures figures = new Figures();
    List<String> peers = Stream.of(Peers.values()).map(Peers::key).filter(only::contains).toList();
    if (quick) {
      Rounds rounds = new Rounds(1, 4, 2, 350);
      rounds.run(only, List.of(Measure.SCREENING, Measure.ONE), figures);
      rounds.run(
          only.stream().filter(TWO_CORES_WHERE_QUICK::contains).toList(),
          List.of(Measure.SCREENING, Measure.SCREENING_2),
          figures);
    } else {
      new Rounds(5, 10, 5, 1_000).run(only, List.of(Measure.values()), figures);
    }
    Recruiter.run(quick ? 2 : 11, figures);
    new StartUp(home).run(peers, quick ? 3 : 11, figures);
    new Compiling(home).run(peers, quick ? 3 : 11, figures);
    new Growth(quick, figures).run();
    Heap.run(quick ? 1 : 5, figures);
    Report report = new Report(figures, Goals.of(figures, peers), quick ? " --quick" : "");
    report.write(home.resolve("benchmarks"));
    System.out.print(report.text());
    return 0;
  }
}

package org.licet.benchmarks.run;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the benchmarks. */
@Command(
    name = "benchmarks/run",
    mixinStandardHelpOptions = true,
    description = "Measures Licet and its peers and writes benchmarks/RESULTS.md and results.json.")
final class Main implements Callable<Integer> {

  @Option(names = "--quick", description = "Fewer and shorter rounds, less than five minutes.")
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
    List<String> peers =
        only.stream().filter(contender -> !contender.startsWith(Contender.LICET)).toList();
    Rounds rounds = quick ? new Rounds(1, 2, 700) : new Rounds(5, 5, 1_000);
    rounds.run(only, List.of(Measure.values()), figures);
    Recruiter.run(quick ? 3 : 11, figures);
    new StartUp(home).run(peers, quick ? 3 : 11, figures);
    Report report = new Report(figures, Goals.of(figures, peers), quick ? " --quick" : "");
    report.write(home.resolve("benchmarks"));
    System.out.print(report.text());
    return 0;
  }
}

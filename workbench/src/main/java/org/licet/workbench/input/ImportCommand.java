package org.licet.workbench.input;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.licet.json.CandidateReading;
import org.licet.json.CandidateWriter;
import org.licet.records.RosterReader;
import org.licet.workbench.terminal.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the candidates of rosters as JSON Lines. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    header = {"Reads rosters and writes candidates.", ""},
    description = {
      "Reads rosters in CSV or XLSX and writes a candidate on each line, as JSON. Standard error "
          + "lists the rejected rows, and what was read and not used.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 read, 1 some rows rejected (listed on standard error), 2 wrong usage.",
      "",
      "Example: licet import roster.xlsx --map roster.map.yaml > candidates.jsonl"
    })
public final class ImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Rosters in CSV or XLSX.")
  private List<String> files;

  @Mixin private Rosters rosters = new Rosters();

  @Override
  public Integer call() throws IOException {
    Refusals.ofMissing(files, spec.commandLine());
    PrintWriter out = spec.commandLine().getOut();
    Refusals refusals = new Refusals(spec.commandLine().getErr());
    for (String file : files) {
      try (RosterReader roster = rosters.open(file)) {
        Iterator<CandidateReading> readings = roster.readings().iterator();
        while (!out.checkError() && readings.hasNext()) { // until the reader closes the output
          CandidateReading reading = readings.next();
          if (reading instanceof CandidateReading.Accepted accepted) {
            out.print(CandidateWriter.toLine(accepted.candidate()) + "\n");
          } else if (reading instanceof CandidateReading.Refused refused) {
            refusals.add(file, refused.line(), refused.failure());
          }
        }
        rosters.report(file, roster);
      }
    }
    out.flush();
    return refusals.count() > 0 ? ExitCode.SOME_REFUSED : ExitCode.EVALUATED;
  }
}

package org.licet.workbench.population;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.Screening;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Failure;
import org.licet.evaluation.ScreeningResult;
import org.licet.json.CandidateReading;
import org.licet.json.EvaluationFormat;
import org.licet.json.EvaluationWriter;
import org.licet.records.ResultRow;
import org.licet.workbench.input.ByteProgress;
import org.licet.workbench.input.CandidateStream;
import org.licet.workbench.input.Refusals;
import org.licet.workbench.input.Unused;
import org.licet.workbench.input.UnusedNotes;
import org.licet.workbench.options.DetailOption;
import org.licet.workbench.options.EvaluationOptions;
import org.licet.workbench.options.LanguageOption;
import org.licet.workbench.options.ThreadsOption;
import org.licet.workbench.terminal.CommonWords;
import org.licet.workbench.terminal.ExitCode;
import org.licet.workbench.terminal.OutOfMemoryException;
import org.licet.workbench.terminal.ReportFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Screens a population and writes explained results as JSON Lines, with a summary. */
@Command(
    name = "screen",
    mixinStandardHelpOptions = true,
    header = {"Evaluates a whole population and summarizes it.", ""},
    description = {
      "Evaluates any number of candidates on all cores in bounded memory. Standard output has the"
          + " same lines as evaluate --format json, in the same order. Standard error has a"
          + " summary: decisions by credential, the most common gaps, and the most common open"
          + " questions.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 evaluated, 1 some candidates rejected (listed on standard error), 2 wrong "
          + "usage, 3 unusable rules.",
      "",
      "Example: licet screen population.jsonl --on 2026-11-23 --credential CCM,ACM > results.jsonl"
    })
public final class ScreenCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CandidateStream population = new CandidateStream();

  @Mixin private EvaluationOptions judging = new EvaluationOptions();

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "Also write a table of the decisions, a row for each. The name ends in .csv or .xlsx.")
  private @Nullable Path decisions;

  @Option(names = "--summary-only", description = "Write only the summary, to standard output.")
  private boolean summaryOnly;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Also write the summary as a page with charts.")
  private @Nullable Path report;

  /** The contents of standard output. */
  enum ScreenFormat {
    JSON,
    CSV,
    HTML;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "json (the default, one object per line), csv (one row per decision), or html (only the "
              + "summary, as a page with charts).")
  private ScreenFormat format = ScreenFormat.JSON;

  @Mixin private DetailOption detail = new DetailOption();

  @Mixin private LanguageOption language = new LanguageOption();

  private EvaluationFormat lineFormat = EvaluationFormat.standard();

  /** The results of one batch of candidates. */
  private record Screened(
      List<String> lines,
      List<ResultRow> rows,
      PopulationSummary summary,
      List<Refused> refused,
      List<UnusedOn> unused,
      int candidates,
      long bytes) {}

  private record Refused(long line, Failure failure) {}

  private record UnusedOn(long line, Unused statements) {}

  @Override
  public Integer call() throws IOException {
    population.check();
    judging.check();
    int count = threads.count();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Refusals refusals = new Refusals(spec.commandLine().getErr(), language.ofText());
    PopulationSummary summary = new PopulationSummary();
    long read = 0;
    boolean whole = true;
    try (DecisionTables tables = tables();
        Evaluator evaluator = judging.evaluator();
        ByteProgress input = population.open(writesOutput());
        Stream<Supplier<CandidateReading>> readings = population.readings(input)) {
      UnusedNotes notes = new UnusedNotes(err, evaluator.facts(), language.ofText());
      lineFormat = detail.format(evaluator, judging.tasks(evaluator), language.ofText());
      if (detail.sourcesOnce() && writesLines()) {
        out.print(EvaluationWriter.sourcesLine(lineFormat) + "\n");
      }
      List<Screening> screenings =
          judging.tasks(evaluator).stream()
              .map(
                  task ->
                      evaluator
                          .screening(judging.on())
                          .credentials(task.credential())
                          .stage(task.stage()))
              .toList();
      List<MonthsAhead> ahead =
          report == null && format != ScreenFormat.HTML
              ? List.of()
              : judging.tasks(evaluator).stream()
                  .map(task -> MonthsAhead.of(evaluator, task, judging.on()))
                  .toList();
      MeasuredReadings candidates =
          new MeasuredReadings(readings.iterator(), input::position, screenings.size());
      try (Stream<Screened> screened =
          screenings
              .get(0)
              .threads(count)
              .inBatches(
                  candidates,
                  MeasuredReadings.Measured::memory,
                  MeasuredReadings.room(),
                  batch -> List.of(screen(evaluator, screenings, ahead, batch)))) {
        Iterator<Screened> batches = screened.iterator();
        while (!out.checkError() && batches.hasNext()) { // until the reader closes the output
          Screened batch = batches.next();
          batch.lines.forEach(out::write);
          tables.add(batch.rows);
          candidates.note(batch.bytes, batch.lines.stream().mapToLong(String::length).sum());
          summary.add(batch.summary);
          if (!batch.refused.isEmpty() || !batch.unused.isEmpty()) {
            input.clear();
          }
          batch.refused.forEach(one -> refusals.add(population.file(), one.line, one.failure));
          batch.unused.forEach(one -> notes.add(population.file(), one.line, one.statements));
          read += batch.candidates;
          input.show(batch.candidates);
        }
        whole = !batches.hasNext();
      }
      if (whole) {
        tables.complete();
      }
    } catch (OutOfMemoryError e) {
      out.flush();
      throw new OutOfMemoryException(
          "a candidate after the first %,d of %s"
              .formatted(read, Refusals.shown(population.file())),
          e);
    }
    out.flush();
    if (!whole) {
      err.println(
          "licet: The output was closed early. This summary covers the first "
              + CommonWords.many(read, "candidate")
              + "."
              + (report == null ? "" : " The report was not written.")
              + (decisions == null ? "" : " The table of decisions was not written."));
    } else if (read == 0) {
      Refusals.ofNone(List.of(population.file()), spec.commandLine());
    }
    boolean textOnly = summaryOnly && format != ScreenFormat.HTML;
    (textOnly ? out : err).print(summary.text());
    (textOnly ? out : err).flush();
    if (format == ScreenFormat.HTML) {
      out.print(summary.page(judging.on(), language.ofPage()));
      out.flush();
    }
    if (report != null && whole) {
      ReportFile.write(report, summary.page(judging.on(), language.ofPage()));
    }
    return refusals.count() > 0 ? ExitCode.SOME_REFUSED : ExitCode.EVALUATED;
  }

  private boolean writesOutput() {
    return !summaryOnly && format != ScreenFormat.HTML;
  }

  private boolean writesLines() {
    return !summaryOnly && format == ScreenFormat.JSON;
  }

  private boolean writesRows() {
    return decisions != null || (!summaryOnly && format == ScreenFormat.CSV);
  }

  private DecisionTables tables() throws IOException {
    DecisionTables tables = new DecisionTables();
    if (decisions != null) {
      tables.open(decisions, language.ofText(), spec.commandLine());
    }
    if (!summaryOnly && format == ScreenFormat.CSV) {
      tables.print(spec.commandLine().getOut());
    }
    return tables;
  }

  /** Reads and evaluates a batch, in one of several threads. */
  private Screened screen(
      Evaluator evaluator,
      List<Screening> screenings,
      List<MonthsAhead> ahead,
      List<MeasuredReadings.Measured> batch) {
    Screened screened =
        new Screened(
            new ArrayList<>(),
            new ArrayList<>(),
            new PopulationSummary(),
            new ArrayList<>(),
            new ArrayList<>(),
            batch.size(),
            batch.stream().mapToLong(MeasuredReadings.Measured::bytes).sum());
    for (MeasuredReadings.Measured measured : batch) {
      CandidateReading reading = measured.reading().get();
      if (reading instanceof CandidateReading.Refused refused) {
        write(screened, ScreeningResult.Failed.of("", "", refused.failure()), refused.line());
      } else if (reading instanceof CandidateReading.Accepted accepted) {
        Unused unused = Unused.of(evaluator, accepted.candidate());
        if (!unused.isEmpty()) {
          screened.unused.add(new UnusedOn(accepted.line(), unused));
        }
        screen(screenings, ahead, accepted, screened);
      }
    }
    return screened;
  }

  /** Evaluates a candidate. Memory holds the explanations of one candidate at a time. */
  private void screen(
      List<Screening> screenings,
      List<MonthsAhead> ahead,
      CandidateReading.Accepted accepted,
      Screened screened) {
    List<Candidate> candidate = List.of(accepted.candidate());
    for (int i = 0; i < screenings.size(); i++) {
      List<ScreeningResult> results = screenings.get(i).screen(candidate);
      if (!ahead.isEmpty()) {
        ahead.get(i).count(candidate, results, screened.summary);
      }
      results.forEach(result -> write(screened, result, accepted.line()));
    }
  }

  private void write(Screened screened, ScreeningResult result, long line) {
    if (writesLines()) {
      StringWriter written = new StringWriter();
      try {
        EvaluationWriter.writeLine(result, written, lineFormat);
      } catch (IOException e) {
        throw new UncheckedIOException("Memory can always be written", e);
      }
      screened.lines.add(written.toString());
    }
    if (writesRows()) {
      screened.rows.add(ResultRow.of(result, language.ofText()));
    }
    if (result instanceof ScreeningResult.Evaluated evaluated) {
      screened.summary.add(evaluated.evaluation());
    } else if (result instanceof ScreeningResult.Failed failed) {
      screened.refused.add(new Refused(line, failed.failure()));
    }
  }
}

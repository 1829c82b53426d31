package org.licet.workbench.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.licet.Evaluator;
import org.licet.Screening;
import org.licet.Watch;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Failure;
import org.licet.json.AgendaWriter;
import org.licet.json.CandidateReading;
import org.licet.json.EvaluationWriter;
import org.licet.json.SinceLast;
import org.licet.outlook.Agenda;
import org.licet.text.VisibleText;
import org.licet.workbench.input.ByteProgress;
import org.licet.workbench.input.CandidateStream;
import org.licet.workbench.input.Refusals;
import org.licet.workbench.options.EvaluationOptions;
import org.licet.workbench.options.LanguageOption;
import org.licet.workbench.population.MeasuredReadings;
import org.licet.workbench.report.Wording;
import org.licet.workbench.terminal.ExitCode;
import org.licet.workbench.terminal.OutOfMemoryException;
import org.licet.workbench.terminal.TerminalColors;
import org.licet.workbench.terminal.WrappedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what is coming for each person of a roster. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    header = {"Shows what is coming for each person of a roster.", ""},
    description = {
      "Looks ahead from --on for the --horizon. For each person it prints, by day: licenses and "
          + "certifications that expire, verifications that become too old, renewal windows, and "
          + "requirements and eligibility that are lost or gained. Each has its reason and the next "
          + "thing to do. Reads any number of people on all cores in bounded memory.",
      "",
      "Without --stage, it watches the renewal of a certification that the person holds, and the "
          + "usual stage of any other credential.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 watched, 1 some candidates rejected (listed on standard error), 2 wrong "
          + "usage, 3 unusable rules.",
      "",
      "Example: licet watch roster.csv --map map.yaml --on 2026-11-23 --horizon 90d"
    })
public final class WatchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CandidateStream roster = new CandidateStream();

  @Mixin private EvaluationOptions judging = new EvaluationOptions();

  @Mixin private HorizonOption horizon = new HorizonOption();

  @Mixin private LastWatch last = new LastWatch();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "The number of threads. Default: one per core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /** The contents of standard output. */
  enum WatchFormat {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default) or json (one object per line).")
  private WatchFormat format = WatchFormat.TEXT;

  @Option(
      names = "--without-records",
      description = "Leave the records out of the JSON Lines. Changed facts cannot be named later.")
  private boolean withoutRecords;

  @Mixin private LanguageOption language = new LanguageOption();

  /** The results of one batch of people. */
  private record Watched(
      List<String> output,
      List<Refused> refused,
      List<LastWatch.Run.Fault> faults,
      int people,
      long bytes) {}

  private record Refused(long line, Failure failure) {}

  @Override
  public Integer call() throws IOException {
    roster.check();
    judging.check();
    if (threads < 1 || threads > Screening.MOST_THREADS) {
      throw new ParameterException(
          spec.commandLine(),
          "The number of threads is "
              + threads
              + ". Expected 1 to "
              + Screening.MOST_THREADS
              + ".\nMaybe omit --threads to use one per core.");
    }
    LocalDate end = horizon.last(judging.on());
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Refusals refusals = new Refusals(err, language.ofText());
    long read = 0;
    long stale = 0;
    try (Evaluator evaluator = judging.evaluator();
        LastWatch.Run before = last.open(err::println);
        ByteProgress input = roster.open(true);
        Stream<Supplier<CandidateReading>> readings = roster.readings(input)) {
      Watch watch = judging.watch(evaluator, end);
      MeasuredReadings people =
          new MeasuredReadings(readings.iterator(), input::position, watch.credentials().size());
      try (Stream<Watched> watched =
          evaluator
              .screening(judging.on())
              .threads(threads)
              .inBatches(
                  people,
                  MeasuredReadings.Measured::memory,
                  MeasuredReadings.room(),
                  batch -> List.of(watch(evaluator, watch, before, batch)))) {
        Iterator<Watched> batches = watched.iterator();
        while (!out.checkError() && batches.hasNext()) { // until the reader closes the output
          Watched batch = batches.next();
          batch.output.forEach(out::write);
          people.note(batch.bytes, batch.output.stream().mapToLong(String::length).sum());
          if (!batch.refused.isEmpty() || !batch.faults.isEmpty()) {
            input.clear();
          }
          batch.faults.forEach(before::refuse);
          batch.refused.forEach(one -> refusals.add(roster.file(), one.line, one.failure));
          read += batch.people;
          input.show(batch.people);
        }
        if (!batches.hasNext()) {
          printGone(before, out);
        }
      }
      stale = before.refused();
    } catch (OutOfMemoryError e) {
      out.flush();
      throw new OutOfMemoryException(
          "a candidate after the first %,d of %s".formatted(read, Refusals.shown(roster.file())),
          e);
    }
    out.flush();
    if (read == 0) {
      Refusals.ofNone(List.of(roster.file()), spec.commandLine());
    }
    return refusals.count() + stale > 0 ? ExitCode.SOME_REFUSED : ExitCode.EVALUATED;
  }

  private void printGone(LastWatch.Run before, PrintWriter out) throws IOException {
    before.gone(
        candidate ->
            out.print(
                format == WatchFormat.JSON
                    ? AgendaWriter.goneLine(candidate, judging.on()) + "\n"
                    : WrappedText.text(
                        "",
                        2,
                        VisibleText.of(
                            Wording.of(language.ofText()).say("watch.gone", candidate)))));
  }

  /** Reads and watches a batch, in one of several threads. */
  private Watched watch(
      Evaluator evaluator,
      Watch watch,
      LastWatch.Run before,
      List<MeasuredReadings.Measured> batch) {
    Watched watched =
        new Watched(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            batch.size(),
            batch.stream().mapToLong(MeasuredReadings.Measured::bytes).sum());
    for (MeasuredReadings.Measured measured : batch) {
      CandidateReading reading = measured.reading().get();
      if (reading instanceof CandidateReading.Refused refused) {
        watched.refused.add(new Refused(refused.line(), refused.failure()));
        if (format == WatchFormat.JSON) {
          watched.output.add(EvaluationWriter.toLine(refused.failure()) + "\n");
        }
      } else if (reading instanceof CandidateReading.Accepted accepted) {
        Agenda agenda = watch.agenda(accepted.candidate());
        agenda
            .failures()
            .forEach(failure -> watched.refused.add(new Refused(accepted.line(), failure)));
        LastWatch.Run.Compared compared = before.compare(agenda, accepted.candidate(), evaluator);
        compared.fault().ifPresent(watched.faults::add);
        watched.output.add(text(agenda, accepted.candidate(), compared.since()));
      }
    }
    return watched;
  }

  private String text(Agenda agenda, Candidate candidate, Optional<SinceLast> since) {
    Locale locale = language.ofText();
    return format == WatchFormat.JSON
        ? AgendaWriter.toLine(agenda, candidate, !withoutRecords, since.orElse(null), locale) + "\n"
        : new AgendaAsText(TerminalColors.forTerminal(), Wording.of(locale)).of(agenda, since);
  }
}

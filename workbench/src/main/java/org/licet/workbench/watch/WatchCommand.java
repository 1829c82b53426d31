package org.licet.workbench.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.licet.Evaluator;
import org.licet.Watch;
import org.licet.json.CandidateReading;
import org.licet.workbench.input.ByteProgress;
import org.licet.workbench.input.CandidateStream;
import org.licet.workbench.input.Refusals;
import org.licet.workbench.input.UnusedNotes;
import org.licet.workbench.options.EvaluationOptions;
import org.licet.workbench.options.LanguageOption;
import org.licet.workbench.options.ThreadsOption;
import org.licet.workbench.population.MeasuredReadings;
import org.licet.workbench.report.WatchPage;
import org.licet.workbench.report.Wording;
import org.licet.workbench.terminal.ExitCode;
import org.licet.workbench.terminal.OutOfMemoryException;
import org.licet.workbench.terminal.TerminalColors;
import org.licet.workbench.watch.WatchForm.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the coming events of each person of a roster. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    header = {"Shows what is coming for each person of a roster.", ""},
    description = {
      "Looks ahead from --on for the --horizon. For each person it prints, by day: licenses and"
          + " certifications that expire, verifications that become too old, renewal windows, and"
          + " requirements and eligibility that are lost or gained. Each has its reason and the"
          + " next thing to do. Reads any number of people on all cores in bounded memory.",
      "",
      "Without --stage, it watches the renewal of a certification that the person holds, and the "
          + "usual stage of any other credential. --horizon is the time to look ahead, and so is "
          + "--within with a unit (90d). --within without a unit (120) is the maximum age of a "
          + "verification. See docs/watching.md.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 watched, 1 some candidates or stored lines rejected (listed on standard"
          + " error), 2 wrong usage, 3 unusable rules, 5 someone loses eligibility and --fail-on"
          + " lost is given.",
      "",
      "Example: licet watch roster.csv --map map.yaml --on 2026-11-23 --horizon 90d"
    })
public final class WatchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CandidateStream roster = new CandidateStream();

  @Mixin private EvaluationOptions judging = new EvaluationOptions();

  @Mixin private HorizonOption horizon = new HorizonOption();

  @Mixin private LastWatch last = new LastWatch();

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Mixin private WatchForm form = new WatchForm();

  @Mixin private WatchOutputs outputs = new WatchOutputs();

  /** A finding that ends the command with an exit code of its own. */
  enum FailOn {
    LOST;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--fail-on",
      split = ",",
      paramLabel = "FINDING",
      description =
          "Exit with 5 on: lost (someone loses eligibility within the horizon, or lost it since the"
              + " last watch).")
  private Set<FailOn> failOn = Set.of();

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    roster.check();
    judging.check();
    int count = threads.count();
    LocalDate end = horizon.last(judging.on(), judging.horizon());
    Locale locale = language.ofText();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    AgendaAsText text = new AgendaAsText(TerminalColors.forTerminal(), Wording.of(locale));
    Refusals refusals = new Refusals(err, locale);
    WatchSummary summary = new WatchSummary();
    long read = 0;
    long stale = 0;
    boolean whole = true;
    try (Evaluator evaluator = judging.evaluator();
        LastWatch.Run before = last.open(err::println);
        WatchOutputs.Open files = outputs.open(locale);
        OrderedOutput output = new OrderedOutput(form, text.changes(), files, summary, out);
        ByteProgress input = roster.open(!form.is(Format.HTML));
        Stream<Supplier<CandidateReading>> readings = roster.readings(input)) {
      if (form.is(Format.CSV)) {
        files.printTable(out);
      }
      Watch watch = judging.watch(evaluator, end);
      PeopleWatch people = new PeopleWatch(evaluator, watch, before, form, files, text, ofPage());
      UnusedNotes notes = new UnusedNotes(err, evaluator.facts(), locale);
      MeasuredReadings measured =
          new MeasuredReadings(readings.iterator(), input::position, watch.credentials().size());
      try (Stream<WatchedBatch> watched =
          evaluator
              .screening(judging.on())
              .threads(count)
              .inBatches(
                  measured,
                  MeasuredReadings.Measured::memory,
                  MeasuredReadings.room(),
                  batch -> List.of(people.watch(batch)))) {
        Iterator<WatchedBatch> batches = watched.iterator();
        while (!out.checkError() && batches.hasNext()) { // until the reader closes the output
          WatchedBatch batch = batches.next();
          output.write(batch);
          measured.note(batch.bytes(), batch.length());
          if (batch.hasNotes()) {
            input.clear();
          }
          batch.faults().forEach(before::refuse);
          batch.unused().forEach(one -> notes.add(roster.file(), one.line(), one.statements()));
          batch.refused().forEach(one -> refusals.add(roster.file(), one.line(), one.failure()));
          read += batch.people();
          input.show(batch.people());
        }
        whole = !batches.hasNext();
      }
      if (whole) {
        output.complete(before, judging.on());
      }
      stale = before.refused();
    } catch (OutOfMemoryError e) {
      out.flush();
      throw new OutOfMemoryException(
          "a candidate after the first %,d of %s".formatted(read, Refusals.shown(roster.file())),
          e);
    }
    if (form.is(Format.HTML)) {
      out.print(page(summary, end));
    }
    out.flush();
    if (!whole) {
      err.println("licet: The output was closed early. No other file was written.");
    } else if (read == 0) {
      Refusals.ofNone(List.of(roster.file()), spec.commandLine());
    }
    if (whole) {
      outputs.writeReport(() -> page(summary, end));
    }
    if (failOn.contains(FailOn.LOST) && summary.isLost()) {
      return ExitCode.LOST;
    }
    return refusals.count() + stale > 0 ? ExitCode.SOME_REFUSED : ExitCode.EVALUATED;
  }

  /** Returns the texts of changes on a page; empty if there is no page. */
  private Optional<ChangesAsText> ofPage() {
    return outputs.hasReport() || form.is(Format.HTML)
        ? Optional.of(
            new ChangesAsText(TerminalColors.forTerminal(), Wording.of(language.ofPage())))
        : Optional.empty();
  }

  private String page(WatchSummary summary, LocalDate end) {
    return new WatchPage(language.ofPage())
        .html(summary.numbers(), judging.on(), end, last.isGiven());
  }
}

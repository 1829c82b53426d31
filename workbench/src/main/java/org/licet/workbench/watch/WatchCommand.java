package org.licet.workbench.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.Screening;
import org.licet.Watch;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Failure;
import org.licet.evaluation.UndeclaredFact;
import org.licet.json.CandidateReading;
import org.licet.json.EvaluationWriter;
import org.licet.json.agenda.AgendaEvents;
import org.licet.json.agenda.AgendaState;
import org.licet.json.agenda.AgendaWriter;
import org.licet.json.agenda.SinceLast;
import org.licet.outlook.Agenda;
import org.licet.outlook.AgendaItem;
import org.licet.records.AgendaRow;
import org.licet.records.CalendarWriter;
import org.licet.text.VisibleText;
import org.licet.workbench.input.ByteProgress;
import org.licet.workbench.input.CandidateStream;
import org.licet.workbench.input.Refusals;
import org.licet.workbench.input.UndeclaredFactNotes;
import org.licet.workbench.options.EvaluationOptions;
import org.licet.workbench.options.LanguageOption;
import org.licet.workbench.population.MeasuredReadings;
import org.licet.workbench.report.WatchPage;
import org.licet.workbench.report.Wording;
import org.licet.workbench.terminal.ExitCode;
import org.licet.workbench.terminal.OutOfMemoryException;
import org.licet.workbench.terminal.ReportFile;
import org.licet.workbench.terminal.TerminalColors;
import org.licet.workbench.terminal.WrappedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the coming events of each person of a roster. */
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
          + "usual stage of any other credential. --horizon is the time to look ahead, and so is "
          + "--within with a unit (90d). --within without a unit (120) is the maximum age of a "
          + "verification. See docs/watching.md.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 watched, 1 some candidates or stored lines rejected (listed on standard "
          + "error), 2 wrong usage, 3 unusable rules, 5 someone loses eligibility and --fail-on lost "
          + "is given.",
      "",
      "Example: licet watch roster.csv --map map.yaml --on 2026-11-23 --horizon 90d"
    })
public final class WatchCommand implements Callable<Integer> {

  /** The most characters of events in memory while they are ordered by week. */
  private static final long MOST_CHARACTERS = 8_000_000;

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
          "text (the default), json (one object per line), csv (one row per event or change) or "
              + "html (a page with the most urgent events and charts).")
  private WatchFormat format = WatchFormat.TEXT;

  /** The order of the text. */
  enum Group {
    PERSON,
    WEEK;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      description = "The order of the text: by ${COMPLETION-CANDIDATES}. Default: person.")
  private Group group = Group.PERSON;

  @Mixin private WatchOutputs outputs = new WatchOutputs();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Also write a page with the most urgent events and charts.")
  private @Nullable Path report;

  @Option(
      names = "--without-records",
      description = "Leave the records out of the JSON Lines. Changed facts cannot be named later.")
  private boolean withoutRecords;

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
          "Exit with 5 on: lost (someone loses eligibility within the horizon, or lost it since the "
              + "last watch).")
  private Set<FailOn> failOn = Set.of();

  @Mixin private LanguageOption language = new LanguageOption();

  /** The results of one batch of people. */
  private record Watched(
      List<String> output,
      List<String> state,
      List<AgendaRow> rows,
      List<String> events,
      List<Dated> dated,
      WatchSummary summary,
      List<Refused> refused,
      List<LastWatch.Run.Fault> faults,
      List<Undeclared> undeclared,
      int people,
      long bytes) {}

  private record Refused(long line, Failure failure) {}

  private record Undeclared(long line, List<UndeclaredFact> facts) {}

  private record Gone(String candidate, String events) {}

  private record Dated(LocalDate day, String text) {}

  /** The parts of a run that all threads share. */
  private record Run(
      Evaluator evaluator, Watch watch, LastWatch.Run before, WatchOutputs.Open files) {}

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
    LocalDate end = horizon.last(judging.on(), judging.horizon());
    language.ofText();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Refusals refusals = new Refusals(err, language.ofText());
    WatchSummary summary = new WatchSummary();
    long read = 0;
    long stale = 0;
    boolean whole = true;
    try (Evaluator evaluator = judging.evaluator();
        LastWatch.Run before = last.open(err::println);
        WatchOutputs.Open files = outputs.open();
        DayOrder byDay = new DayOrder(MOST_CHARACTERS);
        ByteProgress input = roster.open(format != WatchFormat.HTML);
        Stream<Supplier<CandidateReading>> readings = roster.readings(input)) {
      if (format == WatchFormat.CSV) {
        files.printTable(out);
      }
      Watch watch = judging.watch(evaluator, end);
      Run run = new Run(evaluator, watch, before, files);
      UndeclaredFactNotes notes =
          new UndeclaredFactNotes(err, evaluator.facts(), language.ofText());
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
                  batch -> List.of(watch(run, batch)))) {
        Iterator<Watched> batches = watched.iterator();
        while (!out.checkError() && batches.hasNext()) { // until the reader closes the output
          Watched batch = batches.next();
          write(batch, files, byDay, out);
          summary.add(batch.summary);
          people.note(batch.bytes, length(batch.output) + length(batch.state));
          if (!batch.refused.isEmpty() || !batch.faults.isEmpty() || !batch.undeclared.isEmpty()) {
            input.clear();
          }
          batch.faults.forEach(before::refuse);
          batch.undeclared.forEach(one -> notes.add(roster.file(), one.line, one.facts));
          batch.refused.forEach(one -> refusals.add(roster.file(), one.line, one.failure));
          read += batch.people;
          input.show(batch.people);
        }
        whole = !batches.hasNext();
      }
      if (whole) {
        printWeeks(byDay, out);
        printGone(before, files, summary, out);
        files.complete();
      }
      stale = before.refused();
    } catch (OutOfMemoryError e) {
      out.flush();
      throw new OutOfMemoryException(
          "a candidate after the first %,d of %s".formatted(read, Refusals.shown(roster.file())),
          e);
    }
    if (format == WatchFormat.HTML) {
      out.print(page(summary, end));
    }
    out.flush();
    if (!whole) {
      err.println("licet: The output was closed early. No other file was written.");
    } else if (read == 0) {
      Refusals.ofNone(List.of(roster.file()), spec.commandLine());
    }
    if (report != null && whole) {
      ReportFile.write(report, page(summary, end));
    }
    if (failOn.contains(FailOn.LOST) && summary.isLost()) {
      return ExitCode.LOST;
    }
    return refusals.count() + stale > 0 ? ExitCode.SOME_REFUSED : ExitCode.EVALUATED;
  }

  private String page(WatchSummary summary, LocalDate end) {
    return new WatchPage(language.ofPage())
        .html(summary.numbers(), judging.on(), end, last.isGiven());
  }

  private static long length(List<String> texts) {
    return texts.stream().mapToLong(String::length).sum();
  }

  private static void write(Watched batch, WatchOutputs.Open files, DayOrder byDay, PrintWriter out)
      throws IOException {
    batch.output.forEach(out::write);
    files.add(batch.rows);
    files.addEvents(batch.events);
    for (String line : batch.state) {
      files.addLine(line);
    }
    for (Dated dated : batch.dated) {
      byDay.add(dated.day, dated.text);
    }
  }

  private void printWeeks(DayOrder byDay, PrintWriter out) throws IOException {
    Wording wording = wording();
    LocalDate[] week = new LocalDate[1];
    byDay.read(
        (day, text) -> {
          LocalDate monday = WatchSummary.week(day);
          if (!monday.equals(week[0])) {
            out.print(week[0] == null ? "" : "\n");
            out.print(
                WrappedText.heading(
                    TerminalColors.forTerminal(), wording.say("watch.week", monday)));
            week[0] = monday;
          }
          out.print(text);
        });
  }

  private void printGone(
      LastWatch.Run before, WatchOutputs.Open files, WatchSummary summary, PrintWriter out)
      throws IOException {
    List<Gone> gone = new ArrayList<>();
    before.gone(state -> gone.add(gone(state, files)));
    for (Gone one : gone) {
      String candidate = one.candidate;
      summary.addGone();
      files.addEvents(List.of(one.events));
      String line = AgendaWriter.goneLine(candidate, judging.on()) + "\n";
      files.addLine(line);
      files.add(List.of(changesAsText().gone(candidate, judging.on())));
      if (format == WatchFormat.JSON) {
        out.print(line);
      } else if (format == WatchFormat.TEXT) {
        out.print(WrappedText.text("", 2, wording().say("watch.gone", candidate)));
      }
    }
  }

  private Gone gone(AgendaState state, WatchOutputs.Open files) {
    return new Gone(
        state.candidate(),
        files.hasCalendar()
            ? CalendarWriter.events(AgendaEvents.ofGone(state, judging.on()), language.ofText())
            : "");
  }

  private ChangesAsText changesAsText() {
    return new ChangesAsText(TerminalColors.forTerminal(), wording());
  }

  private Wording wording() {
    return Wording.of(language.ofText());
  }

  /** Reads and watches a batch, in one of several threads. */
  private Watched watch(Run run, List<MeasuredReadings.Measured> batch) {
    Watched watched =
        new Watched(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new WatchSummary(),
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
        watch(run, accepted, watched);
      }
    }
    return watched;
  }

  private void watch(Run run, CandidateReading.Accepted accepted, Watched watched) {
    Candidate candidate = accepted.candidate();
    List<UndeclaredFact> undeclared = run.evaluator.undeclaredFacts(candidate);
    if (!undeclared.isEmpty()) {
      watched.undeclared.add(new Undeclared(accepted.line(), undeclared));
    }
    Agenda agenda = run.watch.agenda(candidate);
    agenda
        .failures()
        .forEach(failure -> watched.refused.add(new Refused(accepted.line(), failure)));
    LastWatch.Run.Compared compared = run.before.compare(agenda, candidate, run.evaluator);
    compared.fault().ifPresent(watched.faults::add);
    Locale locale = language.ofText();
    if (format == WatchFormat.JSON || run.files.hasState()) {
      String line = line(agenda, candidate, compared.since());
      if (format == WatchFormat.JSON) {
        watched.output.add(line);
      }
      if (run.files.hasState()) {
        watched.state.add(line);
      }
    }
    if (format == WatchFormat.TEXT) {
      text(agenda, candidate, compared.since(), watched);
    }
    if (run.files.hasTable()) {
      compared
          .since()
          .ifPresent(
              since -> watched.rows.addAll(changesAsText().rows(since, candidate, agenda.on())));
      for (AgendaItem item : agenda.items()) {
        watched.rows.add(AgendaRow.of(agenda.candidate(), item, locale));
      }
    }
    if (run.files.hasCalendar()) {
      watched.events.add(
          CalendarWriter.events(AgendaEvents.of(agenda, compared.since().orElse(null)), locale));
    }
    watched.summary.add(
        agenda, compared.since(), changes(compared.since(), candidate), accepted.line());
  }

  /** Returns the changes for a person in sentences; empty if no page shows them. */
  private List<String> changes(Optional<SinceLast> since, Candidate candidate) {
    return since.isPresent() && (report != null || format == WatchFormat.HTML)
        ? new ChangesAsText(TerminalColors.forTerminal(), Wording.of(language.ofPage()))
            .sentences(since.get(), candidate)
        : List.of();
  }

  private String line(Agenda agenda, Candidate candidate, Optional<SinceLast> since) {
    return AgendaWriter.toLine(
            agenda, candidate, !withoutRecords, since.orElse(null), language.ofText())
        + "\n";
  }

  private void text(
      Agenda agenda, Candidate candidate, Optional<SinceLast> since, Watched watched) {
    AgendaAsText text = new AgendaAsText(TerminalColors.forTerminal(), wording());
    if (group == Group.PERSON) {
      watched.output.add(text.of(agenda, candidate, since));
      return;
    }
    watched.output.add(text.withoutEvents(agenda, candidate, since));
    for (AgendaItem item : agenda.condensed()) {
      watched.dated.add(
          new Dated(item.on(), text.of(VisibleText.of(agenda.candidate()) + ": ", item)));
    }
  }
}

package org.licet.workbench.watch;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.records.AgendaRow;
import org.licet.records.AgendaTable;
import org.licet.records.CalendarWriter;
import org.licet.text.VisibleText;
import org.licet.workbench.terminal.PendingFile;
import org.licet.workbench.terminal.ReportFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name further outputs of a watch. */
final class WatchOutputs {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--table",
      paramLabel = "FILE",
      description =
          "Also write a table of the events, and of the changes with --since, a row for each. The "
              + "name ends in .csv or .xlsx.")
  private @Nullable Path table;

  @Option(
      names = "--calendar",
      paramLabel = "FILE",
      description =
          "Also write the events as a calendar (iCalendar, .ics). Import it again later to move the"
              + " events.")
  private @Nullable Path calendar;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "Also write the JSON Lines, which the next watch reads with --since.")
  private @Nullable Path state;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Also write a page with the most urgent events and charts.")
  private @Nullable Path report;

  /** The open outputs of one run. Not thread-safe. */
  static final class Open implements Closeable {

    private final List<AgendaTable> tables = new ArrayList<>();
    private final List<CalendarWriter> calendars = new ArrayList<>();
    private final List<Writer> states = new ArrayList<>();
    private final List<PendingFile> files = new ArrayList<>();

    /** Returns whether there is a table. */
    boolean hasTable() {
      return !tables.isEmpty();
    }

    /** Returns whether there is a calendar. */
    boolean hasCalendar() {
      return !calendars.isEmpty();
    }

    /** Returns whether there is a file of JSON Lines. */
    boolean hasState() {
      return !states.isEmpty();
    }

    /** Also writes the table to an output that stays open. */
    void printTable(Writer out) throws IOException {
      tables.add(AgendaTable.csv(new OpenWriter(out)));
    }

    void add(List<AgendaRow> rows) throws IOException {
      for (AgendaTable one : tables) {
        for (AgendaRow row : rows) {
          one.add(row);
        }
      }
    }

    void addEvents(List<String> events) throws IOException {
      for (CalendarWriter one : calendars) {
        for (String event : events) {
          one.add(event);
        }
      }
    }

    void addLine(String line) throws IOException {
      for (Writer one : states) {
        one.write(line);
      }
    }

    /** Writes the ends and moves the files into their places. */
    void complete() throws IOException {
      for (AgendaTable one : tables) {
        one.close();
      }
      for (CalendarWriter one : calendars) {
        one.close();
      }
      for (Writer one : states) {
        one.close();
      }
      for (PendingFile file : files) {
        file.complete();
      }
    }

    /** Deletes files that are not complete. */
    @Override
    public void close() throws IOException {
      for (PendingFile file : files) {
        file.close();
      }
    }

    private OutputStream pending(Path file) throws IOException {
      PendingFile pending = PendingFile.open(file);
      files.add(pending);
      return pending.out();
    }

    private Writer text(Path file) throws IOException {
      return new BufferedWriter(new OutputStreamWriter(pending(file), StandardCharsets.UTF_8));
    }
  }

  /**
   * Opens the files.
   *
   * @throws ParameterException if the name of the table has another ending
   */
  Open open(Locale locale) throws IOException {
    Open open = new Open();
    try {
      if (table != null) {
        String name = table.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
          throw new ParameterException(
              spec.commandLine(),
              "The table of events is "
                  + VisibleText.of(table.toString())
                  + ". Expected a name that ends in .csv or .xlsx.");
        }
        open.tables.add(
            name.endsWith(".csv")
                ? AgendaTable.csv(open.pending(table))
                : AgendaTable.xlsx(open.pending(table), locale));
      }
      if (calendar != null) {
        open.calendars.add(CalendarWriter.open(open.text(calendar)));
      }
      if (state != null) {
        open.states.add(open.text(state));
      }
      return open;
    } catch (IOException | RuntimeException e) {
      open.close();
      throw e;
    }
  }

  /** Returns whether there is a page. */
  boolean hasReport() {
    return report != null;
  }

  /** Writes the page, if there is one. */
  void writeReport(Supplier<String> page) throws IOException {
    if (report != null) {
      ReportFile.write(report, page.get());
    }
  }

  /** A writer whose end does not close the output. */
  private static final class OpenWriter extends FilterWriter {

    OpenWriter(Writer out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}

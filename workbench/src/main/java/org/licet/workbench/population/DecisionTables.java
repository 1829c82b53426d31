package org.licet.workbench.population;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.licet.records.ResultRow;
import org.licet.records.ResultTable;
import org.licet.text.VisibleText;
import org.licet.workbench.terminal.PendingFile;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The tables of decisions that a command writes: a file, standard output, both, or none. */
final class DecisionTables implements AutoCloseable {

  private final List<ResultTable> tables = new ArrayList<>();
  private final List<PendingFile> files = new ArrayList<>();

  /**
   * Opens a file.
   *
   * @throws ParameterException if its name does not end in .csv or .xlsx
   */
  void open(Path file, Locale locale, CommandLine command) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx")) {
      tables.add(ResultTable.xlsx(pending(file), locale));
    } else if (name.endsWith(".csv")) {
      tables.add(ResultTable.csv(pending(file)));
    } else {
      throw new ParameterException(
          command,
          "The table of decisions is "
              + VisibleText.of(file.toString())
              + ". Expected a name that ends in .csv or .xlsx.");
    }
  }

  /** Writes a table to an output that stays open. */
  void print(Writer out) throws IOException {
    tables.add(ResultTable.csv(new OpenWriter(out)));
  }

  void add(List<ResultRow> rows) throws IOException {
    for (ResultTable table : tables) {
      for (ResultRow row : rows) {
        table.add(row);
      }
    }
  }

  private OutputStream pending(Path file) throws IOException {
    PendingFile pending = PendingFile.open(file);
    files.add(pending);
    return pending.out();
  }

  /** Writes the ends of the tables and moves files into their places. */
  void complete() throws IOException {
    for (ResultTable table : tables) {
      table.close();
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

  /** A writer whose end does not close the output. */
  private static final class OpenWriter extends Writer {

    private final Writer out;

    OpenWriter(Writer out) {
      this.out = out;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      out.write(text, from, length);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}

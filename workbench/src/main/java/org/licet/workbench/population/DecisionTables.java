package org.licet.workbench.population;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.licet.records.ResultRow;
import org.licet.records.ResultTable;
import org.licet.text.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The tables of decisions that a command writes: a file, standard output, both, or none. */
final class DecisionTables implements AutoCloseable {

  private final List<ResultTable> tables = new ArrayList<>();

  /**
   * Opens a file.
   *
   * @throws ParameterException if its name does not end in .csv or .xlsx
   */
  void open(Path file, CommandLine command) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx")) {
      tables.add(ResultTable.xlsx(Files.newOutputStream(file)));
    } else if (name.endsWith(".csv")) {
      tables.add(ResultTable.csv(Files.newOutputStream(file)));
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

  @Override
  public void close() throws IOException {
    for (ResultTable table : tables) {
      table.close();
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

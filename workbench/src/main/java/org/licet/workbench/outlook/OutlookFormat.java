package org.licet.workbench.outlook;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import org.licet.workbench.options.LanguageOption;
import org.licet.workbench.options.PageFormat;
import org.licet.workbench.report.Wording;
import org.licet.workbench.terminal.TerminalColors;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Output formats of outlooks. */
final class OutlookFormat {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default), json (one object per line), or html (one page).")
  private PageFormat format = PageFormat.TEXT;

  @Mixin private LanguageOption language = new LanguageOption();

  /** Prints candidate by candidate and returns the exit code. */
  interface Printing {
    int to(OutlookPrinter printer, PrintWriter out) throws IOException;
  }

  /** Prints candidate by candidate, and then the text after all candidates. */
  int print(PrintWriter out, LocalDate on, Printing printing) throws IOException {
    OutlookPrinter printer = printer();
    int exit = printing.to(printer, out);
    out.print(printer.end(on));
    out.flush();
    return exit;
  }

  boolean isJson() {
    return format == PageFormat.JSON;
  }

  private OutlookPrinter printer() {
    return switch (format) {
      case TEXT ->
          new OutlookAsText(new TerminalColors(Ansi.AUTO.enabled()), Wording.of(language.ofText()));
      case JSON -> new OutlookAsJson(language.ofText());
      case HTML -> new OutlookAsHtml(language.ofPage());
    };
  }
}

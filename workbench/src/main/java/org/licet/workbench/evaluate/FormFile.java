package org.licet.workbench.evaluate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.licet.records.QuestionForm;

/** A form of open questions as a file, in CSV or XLSX by its name. */
final class FormFile {

  private FormFile() {}

  /** Returns whether a file is a form, by its name. */
  static boolean isForm(Path file) {
    return isCsv(file) || isXlsx(file);
  }

  /** Opens a form to write. */
  static QuestionForm open(Path file, OutputStream out, Locale locale) throws IOException {
    return isXlsx(file) ? QuestionForm.xlsx(out, locale) : QuestionForm.csv(out, locale);
  }

  private static boolean isCsv(Path file) {
    return name(file).endsWith(".csv");
  }

  private static boolean isXlsx(Path file) {
    return name(file).endsWith(".xlsx");
  }

  private static String name(Path file) {
    return file.toString().toLowerCase(Locale.ROOT);
  }
}

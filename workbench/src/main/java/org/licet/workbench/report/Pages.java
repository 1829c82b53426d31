package org.licet.workbench.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The templates of reports. What is put into them is escaped. */
final class Pages {

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().withLoader(Pages::open).nullValue("");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.US);

  private Pages() {}

  private static Reader open(String name) {
    InputStream template = Pages.class.getResourceAsStream(name);
    if (template == null) {
      throw new IllegalStateException("The template " + name + " is missing");
    }
    return new InputStreamReader(template, StandardCharsets.UTF_8);
  }

  static Template template(String name) {
    return COMPILER.compile(open(name));
  }

  /** Returns a day as people write it: December 1, 2026. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }
}

package org.licet.workbench.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The templates of reports. What is put into them is escaped. */
final class Pages {

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().withLoader(Pages::open).nullValue("");

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
}

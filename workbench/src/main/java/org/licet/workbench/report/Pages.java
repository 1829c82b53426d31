package org.licet.workbench.report;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.licet.text.VisibleText;

/** The templates of reports. They escape inserted values. */
final class Pages {

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().withLoader(Pages::open).withEscaper(Pages::escape).nullValue("");

  private Pages() {}

  private static Reader open(String name) {
    InputStream template = Pages.class.getResourceAsStream(name);
    if (template == null) {
      throw new IllegalStateException("The template " + name + " is missing.");
    }
    return new InputStreamReader(template, StandardCharsets.UTF_8);
  }

  /** Escapes text for a page: visible, without markup, and separate from its surroundings. */
  static String escape(String raw) {
    String visible = VisibleText.lines(raw);
    String html = Escapers.HTML.escape(visible);
    return VisibleText.isRightToLeft(visible) ? "&#x2068;" + html + "&#x2069;" : html;
  }

  static Template template(String name) {
    return COMPILER.compile(open(name));
  }
}

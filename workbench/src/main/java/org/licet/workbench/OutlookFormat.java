package org.licet.workbench;

import org.licet.workbench.report.Wording;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How outlooks are printed. */
final class OutlookFormat {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default), json, one object a line, or html, one page.")
  private PageFormat format = PageFormat.TEXT;

  @Mixin private LanguageOption language = new LanguageOption();

  boolean isJson() {
    return format == PageFormat.JSON;
  }

  OutlookPrinter printer() {
    return switch (format) {
      case TEXT -> new OutlookAsText(new Paint(Ansi.AUTO.enabled()), Wording.of(language.ofText()));
      case JSON -> new OutlookAsJson(language.ofText());
      case HTML -> new OutlookAsHtml(language.ofPage());
    };
  }
}

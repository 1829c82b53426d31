package org.licet.workbench.options;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.workbench.report.Wording;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The language of reasons, questions, and steps, and the format of dates. */
public final class LanguageOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "The reader's language: en or es, with an optional country, such as es-MX. Default: "
              + "English, with dates such as 2026-11-23.")
  private @Nullable String tag;

  /**
   * Returns the locale of a text.
   *
   * @throws ParameterException if there are no words in the language
   */
  public Locale ofText() {
    if (tag == null) {
      return Locale.ROOT;
    }
    Locale locale = Locale.forLanguageTag(tag);
    if (!Wording.LANGUAGES.contains(locale.getLanguage())) {
      throw new ParameterException(
          spec.commandLine(),
          "the language \"" + tag + "\" is not supported, expected one of " + Wording.LANGUAGES);
    }
    return locale;
  }

  /**
   * Returns the locale of a page, on which days are always written as people write them.
   *
   * @throws ParameterException if there are no words in the language
   */
  public Locale ofPage() {
    Locale locale = ofText();
    return locale.equals(Locale.ROOT) ? Locale.US : locale;
  }
}

package org.licet.workbench.options;

import java.util.Locale;
import java.util.Optional;
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

  /** Returns the language of the messages of a command; English if it has no such option. */
  public static Locale ofMessages(CommandSpec command) {
    return of(command.commandLine().getCommandSpec()).orElse(Locale.ROOT);
  }

  private static Optional<Locale> of(CommandSpec command) {
    for (CommandSpec mixin : command.mixins().values()) {
      Optional<Locale> locale =
          mixin.userObject() instanceof LanguageOption option
              ? Optional.of(option.ofText())
              : of(mixin);
      if (locale.isPresent()) {
        return locale;
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the locale of a text.
   *
   * @throws ParameterException if the language is not supported
   */
  public Locale ofText() {
    if (tag == null) {
      return Locale.ROOT;
    }
    Locale locale = Locale.forLanguageTag(tag);
    if (!Wording.LANGUAGES.contains(locale.getLanguage())) {
      throw new ParameterException(
          spec.commandLine(),
          "The language \""
              + tag
              + "\" is not supported. Expected one of "
              + String.join(", ", Wording.LANGUAGES)
              + ".");
    }
    return locale;
  }

  /**
   * Returns the locale of a page. Pages always write dates as people do.
   *
   * @throws ParameterException if the language is not supported
   */
  public Locale ofPage() {
    Locale locale = ofText();
    return locale.equals(Locale.ROOT) ? Locale.US : locale;
  }
}

package org.licet.workbench.report;

import com.samskivert.mustache.Mustache;
import java.math.BigDecimal;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.licet.evaluation.AssumedFactsInWords;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Question;
import org.licet.evaluation.Range;
import org.licet.evaluation.Source;
import org.licet.evaluation.Unit;
import org.licet.text.SentenceEnd;
import org.licet.text.Text;
import org.licet.text.VisibleText;

/**
 * The text of reports in the reader's language, with its formats of dates and numbers. Immutable
 * and thread-safe.
 */
public final class Wording {

  /** The supported languages. */
  public static final List<String> LANGUAGES = List.of("en", "es");

  private static final String BUNDLE = "org.licet.workbench.report.page";

  /** Any number with a plural. */
  private static final BigDecimal SEVERAL = BigDecimal.TEN;

  private final Locale locale;
  private final ResourceBundle words;

  private Wording(Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            Wording.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * Returns the wording for a locale, or English if its language is not supported. Dates have the
   * form {@code 2026-11-23} for {@link Locale#ROOT}.
   */
  public static Wording of(Locale locale) {
    return new Wording(locale);
  }

  /** Returns the reader's locale. */
  public Locale locale() {
    return locale;
  }

  /** Returns a text in the reader's language. */
  public String say(Text text) {
    return text.in(locale);
  }

  /**
   * Returns a text of the report itself.
   *
   * @param arguments texts, days, numbers and words
   * @throws MissingResourceException if there is no such key
   */
  public String say(String key, Object... arguments) {
    MessageFormat message = new MessageFormat(words.getString(key), locale);
    Format[] formats = message.getFormatsByArgumentIndex();
    Object[] said = new Object[arguments.length];
    for (int i = 0; i < said.length; i++) {
      boolean chooses = i < formats.length && formats[i] instanceof ChoiceFormat;
      said[i] = chooses ? arguments[i] : said(arguments[i]);
    }
    return SentenceEnd.once(message.format(said));
  }

  private Object said(Object argument) {
    if (argument instanceof Text text) {
      return say(text);
    }
    if (argument instanceof Month month) {
      return month.getDisplayName(TextStyle.FULL_STANDALONE, spoken());
    }
    if (argument instanceof MonthDay day) {
      String pattern = locale.equals(Locale.ROOT) ? "MM-dd" : words.getString("day-of-year");
      return day.format(DateTimeFormatter.ofPattern(pattern, locale));
    }
    return argument instanceof LocalDate || argument instanceof Number
        ? say(Text.of("number", argument))
        : argument instanceof String words ? VisibleText.of(words) : argument;
  }

  /** Returns how many of all entries a list shows: the first ones, or all. */
  String first(int shown, long all) {
    return shown < all ? say("match.first", number(shown), shown) : say("match.all");
  }

  /** Returns a day in the reader's format: {@code December 1, 2026}. */
  public String day(LocalDate day) {
    return say(Text.of("number", day));
  }

  /** Returns a number in the reader's format. */
  public String number(long number) {
    return say(Text.of("number", number));
  }

  /** Returns a number of candidates: {@code 1,200 candidates}. */
  String candidates(long number) {
    return say("candidates", number, number(number));
  }

  /** Returns the reader's locale, or that of English where the reader has none. */
  private Locale spoken() {
    return locale.equals(Locale.ROOT) ? Locale.US : locale;
  }

  /** Returns a period in words. */
  String span(LocalDate first, LocalDate last) {
    return first.equals(last) ? day(first) : say("span", first, last);
  }

  /** Returns a source with its confidence, the date it was read, and its address. */
  public String source(Source source) {
    return say(
        "source",
        source.document(),
        source.confidence().words(),
        source.conflict() ? say("source.conflict") : "",
        source.asOf().map(day -> say("source.read", day)).orElse(""),
        source.url().map(url -> " " + url).orElse(""));
  }

  /**
   * Returns the evidence of a record with the amount that counts: {@code 11 months counted,
   * full-time according to the employer}. An amount of zero is not repeated.
   */
  public String evidence(Finding finding, Evidence evidence) {
    String because = say(evidence.because());
    return evidence
        .counted()
        .filter(counted -> counted.atMost().isEmpty() || counted.atMost().get().signum() > 0)
        .map(counted -> say("evidence.amount", amount(finding, counted), because))
        .orElse(because);
  }

  /** Returns an amount with the unit of the criterion, if all its parts have the same one. */
  private String amount(Finding finding, Range counted) {
    List<Unit> units =
        finding.parts().stream()
            .map(part -> part.required().or(part::limit).orElseThrow().unit())
            .distinct()
            .toList();
    String words = say(counted.words());
    BigDecimal number = counted.isExact() ? counted.atLeast() : SEVERAL;
    return units.size() == 1 ? say("amount." + units.get(0), words, number) : words;
  }

  /** Returns sentences on the policy and the assumed facts under which an evaluation was made. */
  public List<String> terms(Evaluation evaluation) {
    List<String> terms = new ArrayList<>();
    if (!evaluation.policy().isEmpty()) {
      terms.add(say("terms.policy", evaluation.policy().words(evaluation.on())));
    }
    if (!evaluation.assumedFacts().isEmpty()) {
      terms.add(say("terms.assumed", AssumedFactsInWords.of(evaluation.assumedFacts())));
    }
    return terms;
  }

  /** Returns who can answer a question. Empty if the candidate can. */
  Optional<String> whom(Question question) {
    return question instanceof Question.OfIssuer issuer
        ? Optional.of(say("ruling-by", issuer.ruling()))
        : Optional.empty();
  }

  /** Returns the language that a page declares. */
  String language() {
    return locale.getLanguage().isEmpty() ? "en" : locale.getLanguage();
  }

  /** Returns the function by which a template inserts the report's own texts. */
  Mustache.Lambda inTemplates() {
    return (fragment, out) -> out.write(Pages.escape(say(fragment.execute())));
  }
}

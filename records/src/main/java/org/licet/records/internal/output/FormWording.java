package org.licet.records.internal.output;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.text.SentenceEnd;

/** The text of a form in one language. Immutable and thread-safe. */
public final class FormWording {

  private static final String BUNDLE = "org.licet.records.internal.output.form";

  private static final List<FormWording> ALL =
      Stream.of(Locale.ROOT, Locale.forLanguageTag("es")).map(FormWording::of).toList();

  private final Locale locale;
  private final ResourceBundle words;

  private FormWording(Locale locale, ResourceBundle words) {
    this.locale = locale;
    this.words = words;
  }

  /** Returns the wording for a locale, or English if its language is not supported. */
  public static FormWording of(Locale locale) {
    return new FormWording(
        locale,
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            FormWording.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /** Returns whether a text is one of the form, in any language. Capital letters do not matter. */
  static boolean is(String key, String text, Object... arguments) {
    return ALL.stream().anyMatch(one -> one.say(key, arguments).equalsIgnoreCase(text.strip()));
  }

  public Locale locale() {
    return locale;
  }

  /** Returns a text. */
  public String say(String key, Object... arguments) {
    return SentenceEnd.once(new MessageFormat(words.getString(key), locale).format(arguments));
  }

  /** Describes the answer that a question takes. */
  public String expected(OpenQuestion open) {
    String type = expectedType(open);
    return open.question() instanceof Question.OfIssuer issuer
        ? say("expected.issuer", type, issuer.ruling())
        : type;
  }

  private String expectedType(OpenQuestion open) {
    AnswerType type = open.question().answer();
    String key = "expected." + type.kind();
    return switch (type.kind()) {
      case NUMBER ->
          type.atLeast().isEmpty()
              ? say(key)
              : type.atMost().isEmpty()
                  ? say(key + ".from", type.atLeast().get().toPlainString())
                  : say(
                      key + ".range",
                      type.atLeast().get().toPlainString(),
                      type.atMost().get().toPlainString());
      case DATE -> say(open.key().endsWith("/to") ? key + ".end" : key);
      case CODE ->
          type.codes().isEmpty() ? say(key) : say(key + ".of", String.join(", ", type.codes()));
      case YES_NO, RULING, CODES, TEXT, LIST, VERIFICATION -> say(key);
    };
  }
}

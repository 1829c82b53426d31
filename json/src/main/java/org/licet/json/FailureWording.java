package org.licet.json;

import java.util.Locale;
import org.licet.evaluation.Failure;
import org.licet.json.internal.advice.MessageTranslation;

/**
 * The messages of failures in the reader's language. A failure has its message in English; this
 * class renders it in another language, also if it was stored and read back. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * FailureWording spanish = FailureWording.in(Locale.forLanguageTag("es"));
 * System.err.println(spanish.of(refused.failure()));
 * }</pre>
 */
public final class FailureWording {

  private final MessageTranslation translation;

  private FailureWording(MessageTranslation translation) {
    this.translation = translation;
  }

  /** Returns the wording of a language. Languages without a translation have the English texts. */
  public static FailureWording in(Locale locale) {
    return new FailureWording(MessageTranslation.to(locale));
  }

  /** Returns the message of a failure. A line without a translation stays in English. */
  public String of(Failure failure) {
    return translation.of(failure.message());
  }
}

package org.licet.json.problem;

import java.util.Locale;
import org.licet.evaluation.InvalidRequestException;
import org.licet.json.internal.advice.MessageTranslation;

/**
 * A request that names rules that are not loaded, or impossible days, as problem details (RFC
 * 9457), for hosts that answer over HTTP. Immutable and thread-safe.
 */
public final class RequestProblem {

  private final InvalidRequestException refusal;
  private final MessageTranslation translation;

  private RequestProblem(InvalidRequestException refusal, Locale locale) {
    this.refusal = refusal;
    this.translation = MessageTranslation.to(locale);
  }

  /** Returns the problem of a refusal, in a language. */
  public static RequestProblem of(InvalidRequestException refusal, Locale locale) {
    return new RequestProblem(refusal, locale);
  }

  /**
   * Returns the status that fits: 404 for a credential or stage that is not loaded, 400 for days.
   */
  public int status() {
    return refusal.subject() == InvalidRequestException.Subject.DAY ? 400 : 404;
  }

  /** Returns the title. */
  public String title() {
    return translation.of(
        switch (refusal.subject()) {
          case CREDENTIAL -> "The credential is not known.";
          case STAGE -> "The credential has no such stage.";
          case DAY -> "The day cannot be used.";
        });
  }

  /** Returns the message, which names the value and what was expected. */
  public String detail() {
    return translation.of(String.valueOf(refusal.getMessage()));
  }
}

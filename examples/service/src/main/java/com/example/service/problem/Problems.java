package com.example.service.problem;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes problems as problem details (RFC 9457) in the language of a request. Thread-safe. */
@Component
public class Problems {

  private static final String RETRY_AFTER = "5"; // seconds

  private final MessageSource texts;

  Problems(MessageSource texts) {
    this.texts = texts;
  }

  /** Returns the details of a problem. */
  public ProblemDetail detail(ServiceProblem problem, Locale locale) {
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(
            problem.status(), text(problem.code() + ".detail", problem.values(), locale));
    detail.setTitle(text(problem.code() + ".title", problem.values(), locale));
    return detail;
  }

  /** Returns a response; one that may succeed later says when to ask again. */
  ResponseEntity<ProblemDetail> response(ServiceProblem problem, Locale locale) {
    ResponseEntity.BodyBuilder response = ResponseEntity.status(problem.status());
    if (problem.status() == HttpStatus.TOO_MANY_REQUESTS
        || problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }
    if (problem.status() == HttpStatus.UNAUTHORIZED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Licet\", charset=\"UTF-8\"");
    }
    return response.body(detail(problem, locale));
  }

  private String text(String key, Object[] values, Locale locale) {
    return texts.getMessage(key, values, locale);
  }
}

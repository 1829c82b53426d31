package org.licet.spring.internal;

import java.util.Locale;
import org.licet.json.InvalidCandidateException;
import org.licet.json.problem.CandidateProblem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers a candidate that is not valid with all of its faults, in the language of the request.
 * Thread-safe.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class CandidateProblems {

  @ExceptionHandler(InvalidCandidateException.class)
  ProblemDetail invalid(InvalidCandidateException refusal, Locale locale) {
    CandidateProblem problem = CandidateProblem.of(refusal, locale);
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(
            HttpStatusCode.valueOf(CandidateProblem.STATUS), problem.detail());
    detail.setTitle(problem.title());
    detail.setProperty("errors", problem.errors());
    return detail;
  }
}

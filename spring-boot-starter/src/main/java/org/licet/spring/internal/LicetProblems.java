package org.licet.spring.internal;

import java.util.Locale;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Failure;
import org.licet.evaluation.InvalidRequestException;
import org.licet.json.FailureWording;
import org.licet.json.InvalidCandidateException;
import org.licet.json.problem.CandidateProblem;
import org.licet.json.problem.RequestProblem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers exceptions of Licet with problem details, in the language of the request. Thread-safe.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LicetProblems {

  /** Answers a candidate that is not valid with all faults. */
  @ExceptionHandler(InvalidCandidateException.class)
  ProblemDetail invalid(InvalidCandidateException refusal, Locale locale) {
    CandidateProblem problem = CandidateProblem.of(refusal, locale);
    ProblemDetail detail = detail(CandidateProblem.STATUS, problem.title(), problem.detail());
    detail.setProperty("errors", problem.errors());
    return detail;
  }

  /** Answers a request for a credential, stage or day without rules. */
  @ExceptionHandler(InvalidRequestException.class)
  ProblemDetail invalid(InvalidRequestException refusal, Locale locale) {
    RequestProblem problem = RequestProblem.of(refusal, locale);
    return detail(problem.status(), problem.title(), problem.detail());
  }

  /**
   * Answers a candidate on whom a rule fails with the name of the rule. If no rule failed, the
   * candidate has a value of a type that the rules do not declare.
   */
  @ExceptionHandler(EvaluationException.class)
  ProblemDetail failed(EvaluationException failed, Locale locale) {
    Failure failure = failed.failure();
    if (failure.rule().isEmpty() && failure.pointer().isPresent()) {
      return invalid(
          new InvalidCandidateException(failure.pointer().get(), failure.message()), locale);
    }
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.INTERNAL_SERVER_ERROR, FailureWording.in(locale).of(failure));
    failure.rule().ifPresent(rule -> detail.setProperty("rule", rule));
    return detail;
  }

  private static ProblemDetail detail(int status, String title, String text) {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), text);
    detail.setTitle(title);
    return detail;
  }
}

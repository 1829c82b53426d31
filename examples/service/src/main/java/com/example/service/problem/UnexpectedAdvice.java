package com.example.service.problem;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what nothing else has turned into problem details. Thread-safe. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class UnexpectedAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedAdvice.class);

  private final Problems problems;

  UnexpectedAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> of(Exception failure, Locale locale) {
    LOG.error("A request failed", FailureText.withoutMessages(failure));
    return problems.response(
        new ServiceProblem(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected"), locale);
  }
}

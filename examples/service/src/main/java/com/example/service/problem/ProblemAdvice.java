package com.example.service.problem;

import com.example.service.ServiceSettings;
import com.example.service.limits.BodyTooLargeException;
import java.io.IOException;
import java.util.Locale;
import org.licet.records.RosterMapException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.exc.StreamReadException;

/** Turns exceptions of the service into problem details. Thread-safe. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private final Problems problems;
  private final ServiceSettings settings;

  ProblemAdvice(Problems problems, ServiceSettings settings) {
    this.problems = problems;
    this.settings = settings;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> of(ServiceProblem problem, Locale locale) {
    return problems.response(problem, locale);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> of(BodyTooLargeException body, Locale locale) {
    return problems.response(body.problem(), locale);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> of(MaxUploadSizeExceededException body, Locale locale) {
    return problems.response(
        new ServiceProblem(HttpStatus.CONTENT_TOO_LARGE, "body", settings.roster().toBytes()),
        locale); // the exception does not state it
  }

  /** Names the parameter that is missing or has an impossible value. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> of(BindException refusal, Locale locale) {
    FieldError error = refusal.getFieldErrors().get(0);
    String code = "required".equals(error.getCode()) ? "parameter-missing" : "parameter-wrong";
    return problems.response(
        new ServiceProblem(
            HttpStatus.BAD_REQUEST, code, error.getField(), error.getRejectedValue()),
        locale);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> of(MethodArgumentTypeMismatchException refusal, Locale locale) {
    return problems.response(
        new ServiceProblem(
            HttpStatus.BAD_REQUEST, "parameter-wrong", refusal.getName(), refusal.getValue()),
        locale);
  }

  /** States the place at which the body stops being JSON. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> of(StreamReadException refusal, Locale locale) {
    return problems.response(
        new ServiceProblem(
            HttpStatus.BAD_REQUEST,
            "not-json",
            refusal.getLocation().getLineNr(),
            refusal.getLocation().getColumnNr()),
        locale);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> of(RosterMapException refusal, Locale locale) {
    return problems.response(
        new ServiceProblem(HttpStatus.UNPROCESSABLE_CONTENT, "roster-map", refusal.getMessage()),
        locale);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> of(AuthenticationException refusal, Locale locale) {
    if (refusal instanceof AuthenticationServiceException) {
      return failed(refusal, locale); // the database of keys does not answer
    }
    String code =
        refusal instanceof CredentialsExpiredException
            ? "key-expired"
            : refusal instanceof InsufficientAuthenticationException ? "key-missing" : "key-wrong";
    return problems.response(new ServiceProblem(HttpStatus.UNAUTHORIZED, code), locale);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> of(AccessDeniedException refusal, Locale locale) {
    return problems.response(new ServiceProblem(HttpStatus.FORBIDDEN, "key-rights"), locale);
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class, IOException.class})
  ResponseEntity<ProblemDetail> failed(Exception failure, Locale locale) {
    ServiceProblem problem = StorageFault.of(failure);
    if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      LOG.debug("A client left");
    } else if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
      LOG.error("A request failed", FailureText.withoutMessages(failure));
    } else {
      LOG.warn("A request failed: {}", FailureText.of(failure));
    }
    return problems.response(problem, locale);
  }
}

package com.example.service.problem;

import org.springframework.http.HttpStatus;

/** Ends a request with problem details: what is wrong, and what to do. */
public final class ServiceProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final transient Object[] values;

  /**
   * Creates a problem.
   *
   * @param code the key of its texts in {@code problems.properties}
   * @param values the values in its texts
   */
  public ServiceProblem(HttpStatus status, String code, Object... values) {
    super(code);
    this.status = status;
    this.code = code;
    this.values = values;
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  public Object[] values() {
    return values;
  }
}

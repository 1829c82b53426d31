package com.example.service.limits;

import com.example.service.problem.ServiceProblem;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** Thrown while a body is read that is larger than the service accepts. */
public final class BodyTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient DataSize limit;

  BodyTooLargeException(DataSize limit) {
    super("The body is larger than " + limit);
    this.limit = limit;
  }

  /** Returns the problem that a caller is told. */
  public ServiceProblem problem() {
    return new ServiceProblem(HttpStatus.CONTENT_TOO_LARGE, "body", limit.toBytes());
  }
}

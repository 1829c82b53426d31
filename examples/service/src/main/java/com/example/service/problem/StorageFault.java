package com.example.service.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** The problems that faults of disks and databases become, each with its own advice. Stateless. */
public final class StorageFault {

  /** H2 states a full disk by codes of its own. */
  private static final Set<String> FULL = Set.of("53100", "90028", "90031");

  /** PostgreSQL and H2. */
  private static final Set<String> FOREIGN_KEY = Set.of("23503", "23506");

  /** H2: the database was closed, or its file is lost. */
  private static final Set<String> GONE = Set.of("90098", "90121", "90007");

  private StorageFault() {}

  /** Returns the problem of a failure. */
  public static ServiceProblem of(Throwable failure) {
    if (FailureText.causes(failure).anyMatch(StorageFault::isFullDisk)) {
      return new ServiceProblem(HttpStatus.INSUFFICIENT_STORAGE, "disk-full");
    }
    if (FailureText.causes(failure).anyMatch(StorageFault::isUnreachable)) {
      return new ServiceProblem(HttpStatus.SERVICE_UNAVAILABLE, "database-gone");
    }
    if (FailureText.causes(failure).anyMatch(TransientDataAccessException.class::isInstance)) {
      return new ServiceProblem(HttpStatus.SERVICE_UNAVAILABLE, "database-busy");
    }
    if (FailureText.causes(failure).anyMatch(StorageFault::isMissingCandidate)) {
      return new ServiceProblem(HttpStatus.CONFLICT, "candidate-deleted");
    }
    if (FailureText.causes(failure).anyMatch(DataIntegrityViolationException.class::isInstance)) {
      return new ServiceProblem(HttpStatus.UNPROCESSABLE_CONTENT, "not-storable");
    }
    return new ServiceProblem(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");
  }

  private static boolean isFullDisk(Throwable cause) {
    return cause instanceof SQLException sql && FULL.contains(String.valueOf(sql.getSQLState()))
        || cause instanceof IOException
            && String.valueOf(cause.getMessage()).contains("No space left on device");
  }

  /** A foreign key fails only if another request deletes a candidate in between. */
  private static boolean isMissingCandidate(Throwable cause) {
    return cause instanceof SQLException sql
        && FOREIGN_KEY.contains(String.valueOf(sql.getSQLState()));
  }

  private static boolean isUnreachable(Throwable cause) {
    if (cause instanceof SQLException sql && sql.getSQLState() != null) {
      String state = sql.getSQLState();
      return state.startsWith("08") || state.startsWith("57P") || GONE.contains(state);
    }
    return cause instanceof CannotGetJdbcConnectionException
        || cause instanceof CannotCreateTransactionException;
  }
}

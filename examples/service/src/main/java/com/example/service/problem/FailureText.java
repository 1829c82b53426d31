package com.example.service.problem;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A failure as the log states it: the classes and the SQL states of its causes. Messages of drivers
 * and readers quote records, so the log has none. Stateless.
 */
public final class FailureText {

  private static final int MOST = 20;

  private FailureText() {}

  /** Returns the classes of a failure and its causes, such as {@code SQLException (22001)}. */
  public static String of(Throwable failure) {
    return causes(failure).map(FailureText::one).collect(Collectors.joining(", "));
  }

  /** Returns a failure with the same stack, for the log. */
  public static Throwable withoutMessages(Throwable failure) {
    Throwable text = new IllegalStateException(of(failure));
    text.setStackTrace(failure.getStackTrace());
    return text;
  }

  static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(MOST);
  }

  private static String one(Throwable cause) {
    String name = cause.getClass().getSimpleName();
    return cause instanceof SQLException sql ? name + " (" + sql.getSQLState() + ")" : name;
  }
}

package org.licet.records.internal.table;

import java.io.IOException;

/** Thrown for a file that is not a table. The message says what to do. */
public final class TableException extends IOException {

  private static final long serialVersionUID = 1L;

  public TableException(String message) {
    super(message);
  }

  TableException(String message, Throwable cause) {
    super(message, cause);
  }
}

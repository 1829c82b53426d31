package org.licet.studio.internal.http;

/** A request that cannot be answered, with its reason for the reader. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The status of a request with wrong content. */
  public static final int BAD = 400;

  /** The status of a request for something that does not exist. */
  public static final int MISSING = 404;

  /** The status of a request that contradicts the state of the folder. */
  public static final int CONFLICT = 409;

  private final int status;

  /** Creates a refusal with an HTTP status. */
  public RefusedException(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}

package org.licet.authoring.internal.workspace;

/** Thrown for a text that cannot be part of a folder of rules. Its message names the reason. */
public final class EditRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EditRefusedException(String message) {
    super(message);
  }
}

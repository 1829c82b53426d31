package org.licet.studio.internal.folder;

import java.io.IOException;

/** A change that the studio does not make. Nothing is written. */
public final class ForbiddenChangeException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Reasons for writing nothing. */
  public enum Reason {
    /** The studio was started without a folder of rules. */
    READ_ONLY,
    /** The name is not that of a rule file, table, case file, or text. */
    NAME,
    /** The file is a link, or is behind one. */
    LINK,
    /** The name belongs to a folder or a device. */
    NOT_A_FILE,
    /** Someone else changed the file during the change. */
    CHANGED,
    /** Another studio is saving to the folder. */
    BUSY,
    /** The folder of an interrupted change is not one that the studio wrote. */
    FOREIGN_JOURNAL,
    /** An earlier change could not be completed. The file is the folder with its texts. */
    UNFINISHED
  }

  private final Reason reason;
  private final String file;

  ForbiddenChangeException(Reason reason, String file) {
    super(reason + " " + file);
    this.reason = reason;
    this.file = file;
  }

  /** Returns the reason. */
  public Reason reason() {
    return reason;
  }

  /** Returns the name of the file; empty if no file can be written. */
  public String file() {
    return file;
  }
}

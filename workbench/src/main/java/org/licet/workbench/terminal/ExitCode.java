package org.licet.workbench.terminal;

/** The exit codes of commands. */
public final class ExitCode {

  public static final int EVALUATED = 0;
  public static final int SOME_REFUSED = 1;
  public static final int PROBLEMS = 1;
  public static final int USAGE = 2;
  public static final int RULES_UNUSABLE = 3;
  public static final int INCOMPLETE = 4;
  public static final int LOST = 5;
  public static final int FAILED = 70; // as in sysexits.h

  private ExitCode() {}
}

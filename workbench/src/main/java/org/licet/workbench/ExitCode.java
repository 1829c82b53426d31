package org.licet.workbench;

/** What the exit code of a command says. */
final class ExitCode {

  static final int EVALUATED = 0;
  static final int SOME_REFUSED = 1;
  static final int PROBLEMS = 1;
  static final int USAGE = 2;
  static final int RULES_UNUSABLE = 3;
  static final int INCOMPLETE = 4;
  static final int FAILED = 70; // as sysexits.h has it

  private ExitCode() {}
}

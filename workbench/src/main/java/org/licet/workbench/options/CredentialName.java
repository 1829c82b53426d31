package org.licet.workbench.options;

import java.util.List;
import org.licet.json.internal.advice.Nearest;
import org.licet.text.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Finds a credential by the name that a user typed. */
public final class CredentialName {

  private CredentialName() {}

  /** Refuses an option without a name: an unset variable does not mean all credentials. */
  static ParameterException missing(List<String> known, CommandLine command) {
    return new ParameterException(
        command,
        "The option --credential names no credential. Expected one of "
            + String.join(", ", known)
            + ".");
  }

  /**
   * Returns the credential. The case of letters does not matter.
   *
   * @throws ParameterException if there is none. The message advises the nearest name
   */
  public static String find(String name, List<String> known, CommandLine command) {
    if (name.isBlank()) {
      throw missing(known, command);
    }
    if (known.contains(name)) {
      return name;
    }
    List<String> alike = known.stream().filter(one -> one.equalsIgnoreCase(name)).toList();
    if (alike.size() == 1) {
      return alike.get(0);
    }
    throw new ParameterException(
        command,
        "No rules exist for the credential "
            + VisibleText.of(name)
            + ". Expected one of "
            + String.join(", ", known)
            + "."
            + Nearest.to(name, known).map(near -> "\nMaybe you mean " + near + ".").orElse(""));
  }
}

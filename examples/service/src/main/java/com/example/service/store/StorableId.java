package com.example.service.store;

import org.licet.candidate.Candidate;
import org.licet.json.InvalidCandidateException;

/** The ids that a database can have as a key, and an address as a part. Stateless. */
public final class StorableId {

  private static final int LENGTH = 500;

  private StorableId() {}

  /**
   * Checks the id of a candidate.
   *
   * @throws InvalidCandidateException if the id is too long, or no address can name it
   */
  public static void check(Candidate candidate) {
    String id = candidate.id();
    if (id.length() > LENGTH
        || id.equals(".")
        || id.equals("..")
        || id.codePoints().anyMatch(StorableId::isImpossible)) {
      throw new InvalidCandidateException(
          "/id",
          "The id cannot be stored. Expected at most "
              + LENGTH
              + " characters, none of them a control character, /, \\, ; or %.");
    }
  }

  /** The firewall of Spring Security rejects these in an address, also if they are escaped. */
  private static boolean isImpossible(int sign) {
    return "/\\;%".indexOf(sign) >= 0
        || switch (Character.getType(sign)) {
          case Character.CONTROL,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SURROGATE ->
              true;
          default -> false;
        };
  }
}

package com.example.service.store;

import org.licet.candidate.Candidate;
import org.licet.json.InvalidCandidateException;

/** The ids that a database can have as a key. Stateless. */
public final class StorableId {

  private static final int LENGTH = 500;

  private StorableId() {}

  /**
   * Checks the id of a candidate.
   *
   * @throws InvalidCandidateException if the id is too long, or has a control character
   */
  public static void check(Candidate candidate) {
    String id = candidate.id();
    if (id.length() > LENGTH || id.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidCandidateException(
          "/id",
          "The id cannot be stored. Expected at most "
              + LENGTH
              + " characters, none of them a control character.");
    }
  }
}

package org.licet.evaluation;

import java.util.Optional;
import org.licet.text.Phrases;
import org.licet.text.Text;

/**
 * A record of the candidate that counted, or did not, and why. Immutable and thread-safe.
 *
 * @param fact JSON pointer into the candidate, such as {@code /employment/0}
 * @param counted how much it counts on its own, in the unit of the finding; empty where nothing is
 *     counted
 * @param because why
 */
public record Evidence(String fact, Optional<Range> counted, Text because) {

  /** Returns this with the translations of a ruleset at hand. */
  public Evidence with(Phrases phrases) {
    return new Evidence(fact, counted, because.with(phrases));
  }
}

package org.licet.authoring.internal.compare;

import java.util.Locale;
import java.util.Optional;
import org.licet.authoring.problem.Place;

/**
 * A difference in meaning between two rulesets. Immutable and thread-safe.
 *
 * @param ruleset the ruleset, such as {@code CCM from 2019-05-21}
 * @param kind the kind of difference
 * @param subject the criterion, table, fact, examination, stage or source
 * @param before the text before; empty if it was added
 * @param after the text after; empty if it was removed
 * @param place the place after, or before if it was removed; empty if there is no single place
 */
public record RuleDifference(
    String ruleset, Kind kind, String subject, String before, String after, Optional<Place> place) {

  /** Kinds of differences. */
  public enum Kind {
    RULESET_ADDED,
    RULESET_REMOVED,
    PROPERTY,
    CRITERION_ADDED,
    CRITERION_REMOVED,
    CRITERION_RENUMBERED,
    TITLE,
    THRESHOLD,
    WINDOW,
    CONDITION,
    CRITERION_SOURCE,
    TABLE_ROW,
    FACT,
    EXAMINATION,
    REQUIREMENT,
    SOURCE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}

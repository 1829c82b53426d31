package org.licet.authoring.internal.compare;

import java.util.Locale;
import java.util.Optional;
import org.licet.authoring.problem.Place;

/**
 * A difference in meaning between two rulesets. Immutable and thread-safe.
 *
 * @param ruleset the ruleset, such as {@code CCM from 2019-05-21}
 * @param kind what kind of thing differs
 * @param subject the criterion, table, examination, stage or source
 * @param before what is said before; empty if nothing is
 * @param after what is said after; empty if nothing is
 * @param place where it stands after, or before if it is gone; empty where it has no one place
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
    EXAMINATION,
    REQUIREMENT,
    SOURCE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}

package org.licet.authoring.internal.workspace;

import org.licet.authoring.internal.source.RulesetSource;

/**
 * A place where a version writes a name that it gives to something. Immutable and thread-safe.
 *
 * @param ruleset the version
 * @param kind the kind of thing
 * @param name the name
 * @param at the name in the text, without quotes
 * @param declares whether this place gives the name
 */
record NameUse(RulesetSource ruleset, Kind kind, String name, TextRange at, boolean declares) {

  /** Kinds of named things. */
  enum Kind {
    CRITERION,
    FACT,
    TABLE,
    SOURCE
  }
}

package org.licet.workbench;

import org.licet.authoring.source.RulesetSource;

/** Words that reports have in common. */
final class Words {

  private Words() {}

  /** Returns what a ruleset version is called: {@code CCM from 2019-05-21}. */
  static String title(RulesetSource ruleset) {
    return ruleset.credential() + " from " + ruleset.effectiveFrom();
  }

  /** Returns a count with its noun: {@code 1 case}, {@code 3 cases}. */
  static String many(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}

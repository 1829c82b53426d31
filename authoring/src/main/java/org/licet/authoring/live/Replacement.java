package org.licet.authoring.live;

import java.util.List;

/** The result of reading a folder of rules. Implementations are immutable and thread-safe. */
public sealed interface Replacement {

  /** Returns the version that is in force now. */
  RulesVersion inForce();

  /**
   * The folder's rules are in force.
   *
   * @param inForce the new version
   * @param warnings what the host should know all the same, a sentence each, such as that nothing
   *     tries a ruleset; empty if there is nothing to say
   */
  record Replaced(RulesVersion inForce, List<String> warnings) implements Replacement {

    /** Copies the list. */
    public Replaced {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The folder has nothing new: it contains the rules in force, or rules that the host has rolled
   * back.
   *
   * @param inForce the version that stays
   */
  record Unchanged(RulesVersion inForce) implements Replacement {}

  /**
   * The folder's rules failed a check, and the old rules stay in force.
   *
   * @param inForce the version that stays
   * @param messages why, one for each problem or failing case, possibly of several lines
   */
  record Refused(RulesVersion inForce, List<String> messages) implements Replacement {

    /** Copies the list. */
    public Refused {
      messages = List.copyOf(messages);
    }
  }
}

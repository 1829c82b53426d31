package org.licet.authoring.live;

/**
 * Hears what becomes of changes to a folder of rules. It is called for one change at a time, in
 * their order, by the thread that made the change: the watching one, or that of the host. The next
 * change waits for it, so it should not wait for another thread that changes the rules. What it
 * throws is logged and has no effect. Implementations need not be thread-safe.
 */
public interface LiveRulesListener {

  /** New rules are in force. */
  default void replaced(Replacement.Replaced replaced) {}

  /** A change was refused and the old rules stay. Said once for the same content of the folder. */
  default void refused(Replacement.Refused refused) {}

  /** The host went back to an earlier version, which is in force. */
  default void rolledBack(RulesVersion inForce) {}
}

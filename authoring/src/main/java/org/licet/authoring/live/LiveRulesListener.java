package org.licet.authoring.live;

/**
 * Receives the outcome of each change to a folder of rules. Calls come one change at a time, in
 * order, on the thread that made the change: the watcher or the host. The next change waits for the
 * call to return. It must not wait for another thread that changes the rules. Exceptions are logged
 * and have no effect. Implementations need not be thread-safe.
 */
public interface LiveRulesListener {

  /** New rules are in force. */
  default void replaced(Replacement.Replaced replaced) {}

  /**
   * A change was rejected and the old rules stay. Called once for the same content of the folder.
   */
  default void refused(Replacement.Refused refused) {}

  /** The host rolled back to an earlier version, which is now in force. */
  default void rolledBack(RulesVersion inForce) {}
}

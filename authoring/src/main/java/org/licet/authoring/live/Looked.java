package org.licet.authoring.live;

/** What a look at the folder came to. Implementations are immutable and thread-safe. */
sealed interface Looked {

  /** The folder holds what was tried last. */
  record Same() implements Looked {}

  /** The folder holds something else, which was tried. */
  record Settled(Tried tried) implements Looked {}

  /** Somebody writes to the folder all the time. */
  record Restless() implements Looked {}
}

package org.licet.authoring.live;

/** What a look at the folder came to. Implementations are immutable and thread-safe. */
sealed interface FolderState {

  /** The folder holds what was tried last. */
  record Same() implements FolderState {}

  /** The folder holds something else, which was tried. */
  record Settled(TrialResult tried) implements FolderState {}

  /** Somebody writes to the folder all the time. */
  record Restless() implements FolderState {}
}

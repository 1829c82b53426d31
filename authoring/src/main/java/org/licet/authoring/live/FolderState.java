package org.licet.authoring.live;

/** The state of a watched folder. Implementations are immutable and thread-safe. */
sealed interface FolderState {

  /** The folder is unchanged since the last trial. */
  record Same() implements FolderState {}

  /** The folder has new content that was tried. */
  record Settled(TrialResult tried) implements FolderState {}

  /** The folder keeps changing. */
  record Restless() implements FolderState {}
}

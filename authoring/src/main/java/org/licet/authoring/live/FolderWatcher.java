package org.licet.authoring.live;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder in a separate thread, one reading at a time. Callers never wait forever if a disk
 * does not respond or rules take too long. Not thread-safe: the caller holds the lock of the live
 * rules.
 */
final class FolderWatcher {

  private final WatchedRules rules;
  private final StableFolder settling;
  private final CompletableFuture<Void> closed;

  /** A check that took too long for its caller. A later call takes its result. */
  private @Nullable CompletableFuture<FolderState> underWay;

  /**
   * Creates the watcher of a folder.
   *
   * @param closed completes when the live rules are closed
   */
  FolderWatcher(WatchedRules rules, StableFolder settling, CompletableFuture<Void> closed) {
    this.rules = rules;
    this.settling = settling;
    this.closed = closed;
  }

  /** Returns true if an earlier check is still in progress. */
  boolean isInProgress() {
    return underWay != null;
  }

  /**
   * Waits for the check in progress, or starts a new one. Empty if the check takes too long. It
   * then continues.
   *
   * @param known the last state that was tried, if any
   * @throws CancellationException if the rules are closed or the thread is interrupted during the
   *     wait
   */
  Optional<FolderState> within(Duration time, Optional<Snapshot> known) {
    CompletableFuture<FolderState> look = underWay == null ? start(known) : underWay;
    underWay = look;
    try {
      CompletableFuture.anyOf(look, closed).get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw givenUp();
    } catch (ExecutionException e) {
      underWay = null;
      throw thrown(e.getCause());
    }
    if (closed.isDone()) {
      throw givenUp();
    }
    underWay = null;
    return Optional.of(look.join());
  }

  private CompletableFuture<FolderState> start(Optional<Snapshot> known) {
    CompletableFuture<FolderState> look = new CompletableFuture<>();
    Thread looking = new Thread(() -> look(known, look), "licet-rules-look-" + rules.shortName());
    looking.setDaemon(true);
    looking.start();
    return look;
  }

  private void look(Optional<Snapshot> known, CompletableFuture<FolderState> look) {
    try {
      look.complete(look(known));
    } catch (RuntimeException | Error e) {
      // Every failure must reach the waiting caller.
      look.completeExceptionally(e);
    }
  }

  private FolderState look(Optional<Snapshot> known) {
    if (known.isPresent() && rules.copy().snapshot().hasContentOf(known.get())) {
      return new FolderState.Same();
    }
    Optional<TrialResult> settled = settling.tried();
    if (settled.isEmpty()) {
      return new FolderState.Restless();
    }
    return known.filter(settled.get().snapshot()::hasContentOf).isPresent()
        ? new FolderState.Same() // a change that was undone
        : new FolderState.Settled(settled.get());
  }

  private CancellationException givenUp() {
    return new CancellationException(
        "Watching " + rules.name() + " stopped: closed or interrupted");
  }

  private static RuntimeException thrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException thrown
        ? thrown
        : new IllegalStateException("Watching the folder failed", cause);
  }
}

package org.licet.authoring.live;

import java.nio.file.Path;
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
 * does not respond or rules take too long. Not thread-safe: whoever waits holds the lock of the
 * live rules.
 */
final class FolderWatcher {

  private final Path folder;
  private final StableFolder settling;
  private final CompletableFuture<Void> closed;

  /** A look that nobody waited for to its end; its result is taken when it is there. */
  private @Nullable CompletableFuture<FolderState> underWay;

  /**
   * Looks at a folder.
   *
   * @param closed is complete when nobody wants to know any more
   */
  FolderWatcher(Path folder, StableFolder settling, CompletableFuture<Void> closed) {
    this.folder = folder;
    this.settling = settling;
    this.closed = closed;
  }

  /** Tells whether a look was not waited for to its end. */
  boolean isInProgress() {
    return underWay != null;
  }

  /**
   * Waits for the look that is under way, or else for a new one. Returns nothing if it takes longer
   * than somebody wants to wait; it goes on.
   *
   * @param known what was tried last, if anything was
   * @throws CancellationException if the rules are closed or the thread is interrupted meanwhile
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
    Thread looking =
        new Thread(() -> look(known, look), "licet-rules-look-" + folder.getFileName());
    looking.setDaemon(true);
    looking.start();
    return look;
  }

  private void look(Optional<Snapshot> known, CompletableFuture<FolderState> look) {
    try {
      look.complete(look(known));
    } catch (RuntimeException | Error e) {
      // Whatever it is, it is thrown to whoever waits, and must not leave them waiting.
      look.completeExceptionally(e);
    }
  }

  private FolderState look(Optional<Snapshot> known) {
    if (known.isPresent() && FolderCopy.of(folder).snapshot().hasContentOf(known.get())) {
      return new FolderState.Same();
    }
    Optional<TrialResult> settled = settling.tried();
    if (settled.isEmpty()) {
      return new FolderState.Restless();
    }
    return known.filter(settled.get().snapshot()::hasContentOf).isPresent()
        ? new FolderState.Same() // a change that was taken back
        : new FolderState.Settled(settled.get());
  }

  private CancellationException givenUp() {
    return new CancellationException("Watching " + folder + " stopped: closed or interrupted");
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

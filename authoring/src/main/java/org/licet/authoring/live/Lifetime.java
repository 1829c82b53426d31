package org.licet.authoring.live;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The time until live rules are closed. Thread-safe. */
final class Lifetime {

  private final String rules;
  private final CompletableFuture<Void> closed = new CompletableFuture<>();

  /**
   * Begins a lifetime.
   *
   * @param rules the name of the rules for messages
   */
  Lifetime(String rules) {
    this.rules = rules;
  }

  void end() {
    closed.complete(null);
  }

  boolean hasEnded() {
    return closed.isDone();
  }

  /** Completes when the rules are closed. */
  CompletableFuture<Void> closed() {
    return closed;
  }

  /**
   * Waits.
   *
   * @throws CancellationException if the rules are closed, or if the thread is interrupted
   */
  void pause(Duration time) {
    if (endsWithin(time)) {
      throw new CancellationException("Watching " + rules + " stopped: closed or interrupted");
    }
  }

  /**
   * Waits. Returns early if the rules are closed, or if the thread is interrupted. The interrupt
   * stays set.
   */
  boolean endsWithin(Duration time) {
    try {
      closed.get(time.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("Only close() closes rules", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}

package org.licet.studio.internal.work;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Long work on behalf of pages. Each work has a number, so that a page sees only its own, and the
 * results of the latest ones are kept. Thread-safe.
 *
 * @param <R> the results
 */
public final class Work<R> {

  /** The progress of a work, which it reports and which stops it. Thread-safe. */
  public static final class Progress {

    private volatile int done;
    private volatile int total;
    private volatile boolean stopped;

    private Progress() {}

    /** Sets the number of steps. */
    public void of(int steps) {
      total = steps;
    }

    /**
     * Reports the number of steps that are done.
     *
     * @throws CancellationException if the reader stopped the work
     */
    public void at(int steps) {
      done = Math.max(done, steps);
      if (stopped) {
        throw new CancellationException("The work was stopped.");
      }
    }

    /** Reports one more step. */
    public synchronized void step() {
      at(done + 1);
    }
  }

  /**
   * The state of a work. Immutable.
   *
   * @param done the number of steps that are done
   * @param total the number of steps, or 0 if it is not known yet
   * @param result the result, if there is one
   * @param failure the reason for which there is none, if it failed or was stopped
   * @param <R> the result
   */
  public record State<R>(int done, int total, Optional<R> result, Optional<Throwable> failure) {}

  private static final class Running<R> {
    private final Progress progress = new Progress();
    private volatile @Nullable R result;
    private volatile @Nullable Throwable failure;

    /**
     * A stopped work has ended for its reader, even if its thread is in a step that cannot stop.
     */
    private State<R> state() {
      return progress.stopped && result == null
          ? new State<>(
              progress.done,
              progress.total,
              Optional.empty(),
              Optional.of(new CancellationException()))
          : new State<>(
              progress.done,
              progress.total,
              Optional.ofNullable(result),
              Optional.ofNullable(failure));
    }
  }

  /** The most works whose results are kept. An older one that still runs is stopped. */
  private static final int MOST = 20;

  private final Map<Integer, Running<R>> latest = new HashMap<>();
  private int count;

  /** Starts a work, and returns its number. */
  public synchronized int start(Function<Progress, R> work) {
    Running<R> running = new Running<>();
    count++;
    latest.put(count, running);
    Running<R> oldest = latest.remove(count - MOST);
    if (oldest != null) {
      oldest.progress.stopped = true;
    }
    Thread thread = new Thread(() -> run(running, work), "licet-studio-work-" + count);
    thread.setDaemon(true);
    thread.start();
    return count;
  }

  private static <R> void run(Running<R> running, Function<Progress, R> work) {
    try {
      running.result = work.apply(running.progress);
    } catch (RuntimeException | Error e) { // the page shows it in place of a result
      running.failure = running.progress.stopped ? new CancellationException() : e;
    }
  }

  /** Returns the state of a work, if it is kept. */
  public synchronized Optional<State<R>> state(int number) {
    return Optional.ofNullable(latest.get(number)).map(Running::state);
  }

  /** Stops a work. */
  public synchronized void stop(int number) {
    Running<R> running = latest.get(number);
    if (running != null) {
      running.progress.stopped = true;
    }
  }
}

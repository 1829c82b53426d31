package org.licet.studio.internal.work;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Long work on behalf of the page. A new work of a kind stops the earlier one of that kind, and
 * results are kept until then. Thread-safe.
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

    private State<R> state() {
      return new State<>(
          progress.done, progress.total, Optional.ofNullable(result), Optional.ofNullable(failure));
    }
  }

  private final Map<String, Running<R>> latest = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  /** Starts a work. */
  public void start(String kind, Function<Progress, R> work) {
    Running<R> running = new Running<>();
    Running<R> earlier = latest.put(kind, running);
    if (earlier != null) {
      earlier.progress.stopped = true;
    }
    Thread thread =
        new Thread(() -> run(running, work), "licet-studio-work-" + count.incrementAndGet());
    thread.setDaemon(true);
    thread.start();
  }

  private static <R> void run(Running<R> running, Function<Progress, R> work) {
    try {
      running.result = work.apply(running.progress);
    } catch (RuntimeException | Error e) { // the page shows it in place of a result
      running.failure = running.progress.stopped ? new CancellationException() : e;
    }
  }

  /** Returns the state of the last work of a kind, if there was one. */
  public Optional<State<R>> state(String kind) {
    return Optional.ofNullable(latest.get(kind)).map(Running::state);
  }

  /** Stops the last work of a kind. */
  public void stop(String kind) {
    Running<R> running = latest.get(kind);
    if (running != null) {
      running.progress.stopped = true;
    }
  }
}

package org.licet.internal.screening;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Processes batches of inputs on several threads, a few batches ahead of the reader of the outputs.
 * Not thread-safe: only the reader's thread reads the inputs.
 */
public final class Batches<I, O> extends AbstractSpliterator<O> implements AutoCloseable {

  /** The number of candidates, or of days, in a batch. */
  public static final int SIZE = 128;

  /** Large enough to keep the threads busy while the reader handles a batch. */
  private static final int AHEAD_OF_A_THREAD = 3;

  private static final AtomicInteger THREADS = new AtomicInteger();

  /** The outputs of one batch, with the number and weight of its inputs. */
  private record Done<O>(List<O> outputs, int inputs, long weight) {}

  /**
   * The limits on inputs in progress.
   *
   * @param size the maximum number of inputs in a batch
   * @param weight returns the weight of an input, such as its bytes
   * @param most the maximum weight of the inputs in progress; a heavier input is processed alone
   */
  public record Load<I>(int size, ToLongFunction<I> weight, long most) {

    public static <I> Load<I> ofSize(int size) {
      return new Load<>(size, input -> 0, Long.MAX_VALUE);
    }
  }

  private final Iterator<I> inputs;
  private final Load<I> load;
  private final Function<List<I>, List<O>> work;
  private final Pace pace;
  private final ExecutorService threads;
  private final CompletionService<Done<O>> completed;

  /** The batches in progress, in the order of the inputs. */
  private final Deque<Future<Done<O>>> inProgress = new ArrayDeque<>();

  private Iterator<O> outputs = List.<O>of().iterator();
  private Optional<RuntimeException> inputFailure = Optional.empty();
  private long inputsDone;
  private long weightInProgress;
  private boolean closed;

  /**
   * The threads, order and progress of a screening.
   *
   * @param threads 1 or more; with 1 the reader's thread does the work
   * @param ordered whether outputs come in the order of the inputs
   * @param progress receives the number of finished inputs
   */
  public record Pace(int threads, boolean ordered, LongConsumer progress) {}

  private Batches(
      Iterator<I> inputs,
      Load<I> load,
      Function<List<I>, List<O>> work,
      Pace pace,
      ExecutorService threads) {
    super(Long.MAX_VALUE, pace.ordered ? Spliterator.ORDERED : 0);
    this.inputs = inputs;
    this.load = load;
    this.work = work;
    this.pace = pace;
    this.threads = threads;
    this.completed = new ExecutorCompletionService<>(threads);
  }

  public static <I, O> Stream<O> stream(
      Iterator<I> inputs, Load<I> load, Function<List<I>, List<O>> work, Pace pace) {
    ExecutorService threads =
        pace.threads == 1
            ? new CallerThreadExecutor()
            : Executors.newFixedThreadPool(
                pace.threads,
                task -> {
                  Thread thread = new Thread(task, "licet-screening-" + THREADS.incrementAndGet());
                  thread.setDaemon(true);
                  return thread;
                });
    Batches<I, O> batches = new Batches<>(inputs, load, work, pace, threads);
    return StreamSupport.stream(batches, false).onClose(batches::close);
  }

  @Override
  public boolean tryAdvance(Consumer<? super O> action) {
    while (!outputs.hasNext()) {
      if (!nextBatch()) {
        close();
        return false;
      }
    }
    action.accept(outputs.next());
    return true;
  }

  private boolean nextBatch() {
    if (closed) {
      return false;
    }
    startAhead();
    if (inProgress.isEmpty()) {
      inputFailure.ifPresent(
          failure -> {
            close();
            throw failure;
          });
      return false;
    }
    Done<O> done = take();
    outputs = done.outputs.iterator();
    inputsDone += done.inputs;
    weightInProgress -= done.weight;
    pace.progress.accept(inputsDone);
    return true;
  }

  private void startAhead() {
    int most = pace.threads == 1 ? 1 : pace.threads * AHEAD_OF_A_THREAD;
    while (inProgress.size() < most && (inProgress.isEmpty() || weightInProgress < load.most)) {
      long before = weightInProgress;
      List<I> batch = read(load.most / most);
      if (batch.isEmpty()) {
        return;
      }
      long weight = weightInProgress - before;
      Callable<Done<O>> task = () -> new Done<>(work.apply(batch), batch.size(), weight);
      inProgress.add(pace.ordered ? threads.submit(task) : completed.submit(task));
    }
  }

  /** Reads a batch, which ends once it reaches its weight. */
  private List<I> read(long heaviest) {
    List<I> batch = new ArrayList<>();
    long before = weightInProgress;
    try {
      while (inputFailure.isEmpty()
          && batch.size() < load.size
          && (batch.isEmpty() || weightInProgress - before < heaviest)
          && inputs.hasNext()) {
        I input = inputs.next();
        weightInProgress += load.weight.applyAsLong(input);
        batch.add(input);
      }
    } catch (RuntimeException e) {
      inputFailure = Optional.of(e); // thrown after the outputs of the earlier inputs
    }
    return batch;
  }

  private Done<O> take() {
    try {
      if (pace.ordered) {
        return inProgress.remove().get();
      }
      Future<Done<O>> first = completed.take();
      inProgress.removeIf(one -> one == first);
      return first.get();
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new CancellationException("The screening was interrupted and is canceled.");
    } catch (ExecutionException e) {
      close();
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }

  /** Cancels the batches in progress; their outputs are lost. */
  @Override
  public void close() {
    closed = true;
    threads.shutdownNow();
    inProgress.clear();
    outputs = List.<O>of().iterator();
  }
}

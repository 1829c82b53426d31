package org.licet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.evaluation.ScreeningResult;
import org.licet.evaluation.Stage;
import org.licet.internal.screening.Batches;

/**
 * Evaluates a population: any number of candidates for several credentials, on all cores, in
 * bounded memory.
 *
 * <pre>{@code
 * Screening screening = evaluator.screening(LocalDate.of(2026, 11, 23)).credentials("CCM", "ACM");
 * try (Stream<ScreeningResult> results = screening.screen(candidates.iterator())) {
 *   results.forEach(
 *       result -> {
 *         if (result instanceof ScreeningResult.Evaluated evaluated) {
 *           store(evaluated.evaluation());
 *         } else if (result instanceof ScreeningResult.Failed failed) {
 *           report(failed.failure());
 *         }
 *       });
 * }
 * }</pre>
 *
 * <p>Every candidate gives one result for each credential, in the order of the credentials, and
 * each evaluation equals the one that {@link Evaluator#evaluate} makes of the candidate alone.
 * Candidates are taken only as fast as results are: {@value #BATCH} to a batch, and a few batches a
 * thread ahead of the reader. Closing the stream cancels what is in progress.
 *
 * <p>Immutable and thread-safe; a stream that it returns is not thread-safe.
 */
public final class Screening {

  /** How many candidates go to a thread at once. */
  public static final int BATCH = Batches.SIZE;

  /** The most threads that a screening takes; more than there are cores rarely help. */
  public static final int MOST_THREADS = 1000;

  private record Task(String credential, Stage stage) {}

  private final Evaluator evaluator;
  private final LocalDate on;
  private final List<Task> tasks;
  private final Settings settings;

  private record Settings(
      Optional<List<String>> credentials, Optional<Stage> stage, Batches.Pace pace) {}

  private Screening(Evaluator evaluator, LocalDate on, Settings settings) {
    this.evaluator = evaluator;
    this.on = on;
    this.settings = settings;
    this.tasks = tasks(evaluator, settings);
  }

  static Screening of(Evaluator evaluator, LocalDate on) {
    return new Screening(
        evaluator,
        on,
        new Settings(
            Optional.empty(),
            Optional.empty(),
            new Batches.Pace(Runtime.getRuntime().availableProcessors(), true, done -> {})));
  }

  private static List<Task> tasks(Evaluator evaluator, Settings settings) {
    List<Task> tasks = new ArrayList<>();
    for (String credential : settings.credentials.orElseGet(evaluator::credentials)) {
      List<Stage> stages = evaluator.stages(credential);
      Stage stage = settings.stage.orElseGet(() -> Stage.usualOf(stages));
      if (stages.contains(stage)) {
        tasks.add(new Task(credential, stage));
      } else if (settings.credentials.isPresent()) {
        throw new IllegalArgumentException(
            credential + " has no stage " + stage + ", expected one of " + stages);
      }
    }
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException(
          "There is nothing to screen for: no credential has the stage "
              + settings.stage.map(Stage::name).orElse("asked for"));
    }
    return List.copyOf(tasks);
  }

  /**
   * Returns this screening for some credentials, in this order, instead of all that are loaded.
   *
   * @throws IllegalArgumentException if one is not loaded, or has no such stage
   */
  public Screening credentials(String... credentials) {
    return credentials(Arrays.asList(credentials));
  }

  /**
   * Returns this screening for some credentials, in this order, instead of all that are loaded.
   *
   * @throws IllegalArgumentException if one is not loaded, or has no such stage
   */
  public Screening credentials(Collection<String> credentials) {
    return with(
        new Settings(
            Optional.of(credentials.stream().distinct().toList()), settings.stage, settings.pace));
  }

  /**
   * Returns this screening for a stage instead of each credential's usual one. Where no credentials
   * are named, those without the stage are left out.
   *
   * @throws IllegalArgumentException if a credential that is named has no such stage
   */
  public Screening stage(Stage stage) {
    return with(new Settings(settings.credentials, Optional.of(stage), settings.pace));
  }

  /**
   * Returns this screening on so many threads instead of one a core; with 1, all is done by the
   * thread that reads the results.
   *
   * @param threads 1 to {@value #MOST_THREADS}
   * @throws IllegalArgumentException if there are fewer or more
   */
  public Screening threads(int threads) {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          "The number of threads is " + threads + ", expected 1 to " + MOST_THREADS);
    }
    return with(new Batches.Pace(threads, settings.pace.ordered(), settings.pace.progress()));
  }

  /**
   * Returns this screening with the batches in the order in which they are done instead of that of
   * the candidates. Results of one candidate stay together.
   */
  public Screening unordered() {
    return with(new Batches.Pace(settings.pace.threads(), false, settings.pace.progress()));
  }

  /**
   * Returns this screening with a listener that is told how many candidates are done, after each
   * batch, by the thread that reads the results.
   */
  public Screening onProgress(LongConsumer done) {
    return with(new Batches.Pace(settings.pace.threads(), settings.pace.ordered(), done));
  }

  private Screening with(Batches.Pace pace) {
    return with(new Settings(settings.credentials, settings.stage, pace));
  }

  private Screening with(Settings changed) {
    return new Screening(evaluator, on, changed);
  }

  /** Returns the credentials for which candidates are evaluated, in the order of the results. */
  public List<String> credentials() {
    return tasks.stream().map(Task::credential).toList();
  }

  /**
   * Evaluates candidates as the results are read. The candidates are taken by the thread that reads
   * the results; if taking one fails, the results of those before come first, then the failure.
   */
  public Stream<ScreeningResult> screen(Iterator<Candidate> candidates) {
    return inBatches(candidates, this::screen);
  }

  /** Evaluates candidates as the results are read; closing the results closes the candidates. */
  public Stream<ScreeningResult> screen(Stream<Candidate> candidates) {
    return screen(candidates.iterator()).onClose(candidates::close);
  }

  /**
   * Evaluates some candidates now, in this thread: for hosts that bring batches and threads of
   * their own. How many at a time hardly matters: the time of one is the same.
   */
  public List<ScreeningResult> screen(List<Candidate> candidates) {
    List<List<ScreeningResult>> byTask = new ArrayList<>(tasks.size());
    for (Task task : tasks) {
      byTask.add(evaluator.versions().screen(candidates, task.credential, task.stage, on));
    }
    List<ScreeningResult> results = new ArrayList<>(candidates.size() * tasks.size());
    for (int i = 0; i < candidates.size(); i++) {
      for (List<ScreeningResult> ofTask : byTask) {
        results.add(ofTask.get(i));
      }
    }
    return results;
  }

  /**
   * Does a host's own work on batches of anything, on the threads of this screening: to read
   * candidates and to write results there too, where that is most of the work.
   *
   * <p>If the work fails on a batch, the results of the batches before it come first, then the
   * failure.
   *
   * @param work called by several threads at once
   */
  public <I, O> Stream<O> inBatches(Iterator<I> inputs, Function<List<I>, List<O>> work) {
    return Batches.stream(inputs, Batches.Load.ofSize(BATCH), work, settings.pace);
  }

  /**
   * Does a host's own work on batches of anything, and takes no more inputs at once than there is
   * room for. Else as {@link #inBatches(Iterator, Function)}.
   *
   * @param weight what an input takes, such as bytes; read once, as the input is taken
   * @param most how much all inputs may take whose results are not read yet, 1 or more; an input
   *     that takes more goes alone
   * @throws IllegalArgumentException if there is room for nothing
   */
  public <I, O> Stream<O> inBatches(
      Iterator<I> inputs, ToLongFunction<I> weight, long most, Function<List<I>, List<O>> work) {
    if (most < 1) {
      throw new IllegalArgumentException("The room for inputs is " + most + ", expected 1 or more");
    }
    return Batches.stream(inputs, new Batches.Load<>(BATCH, weight, most), work, settings.pace);
  }
}

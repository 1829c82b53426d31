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
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.InvalidRequestException;
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

  /** The number of candidates in a batch, which one thread evaluates. */
  public static final int BATCH = Batches.SIZE;

  /** The maximum number of threads. More threads than cores rarely help. */
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
        throw new InvalidRequestException(
            InvalidRequestException.Subject.STAGE,
            credential + " has no stage " + stage + ". Expected one of " + stages + ".");
      }
    }
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException(
          settings
                  .stage
                  .map(stage -> "No loaded credential has the stage " + stage + ".")
                  .orElse("No credentials are loaded.")
              + "\nMaybe name other credentials or another stage.");
    }
    return List.copyOf(tasks);
  }

  /**
   * Returns this screening for certain credentials in this order, instead of all loaded ones.
   *
   * @throws IllegalArgumentException if a credential is not loaded or has no such stage
   */
  public Screening credentials(String... credentials) {
    return credentials(Arrays.asList(credentials));
  }

  /**
   * Returns this screening for certain credentials in this order, instead of all loaded ones.
   *
   * @throws IllegalArgumentException if a credential is not loaded or has no such stage
   */
  public Screening credentials(Collection<String> credentials) {
    return with(
        new Settings(
            Optional.of(credentials.stream().distinct().toList()), settings.stage, settings.pace));
  }

  /**
   * Returns this screening for a stage instead of each credential's usual one. Unless credentials
   * are named, it skips those without the stage.
   *
   * @throws IllegalArgumentException if a named credential has no such stage
   */
  public Screening stage(Stage stage) {
    return with(new Settings(settings.credentials, Optional.of(stage), settings.pace));
  }

  /**
   * Returns this screening with a number of threads instead of one per core. With 1, the thread
   * that reads the results does all the work.
   *
   * @param threads 1 to {@value #MOST_THREADS}
   * @throws IllegalArgumentException if the number is outside this range
   */
  public Screening threads(int threads) {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          "The number of threads is " + threads + ". Expected 1 to " + MOST_THREADS + ".");
    }
    return with(new Batches.Pace(threads, settings.pace.ordered(), settings.pace.progress()));
  }

  /**
   * Returns this screening with batches in the order of completion instead of the order of the
   * candidates. The results of one candidate stay together.
   */
  public Screening unordered() {
    return with(new Batches.Pace(settings.pace.threads(), false, settings.pace.progress()));
  }

  /**
   * Returns this screening with a listener that receives the number of finished candidates after
   * each batch. The thread that reads the results calls it.
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

  /** Returns the credentials in the order of the results. */
  public List<String> credentials() {
    return tasks.stream().map(Task::credential).toList();
  }

  /**
   * Evaluates candidates as a caller reads the results. The thread that reads the results also
   * takes the candidates; if taking one fails, the results of earlier candidates come first, then
   * the failure.
   */
  public Stream<ScreeningResult> screen(Iterator<Candidate> candidates) {
    return inBatches(candidates, this::screen);
  }

  /**
   * Evaluates candidates as a caller reads the results; closing the results closes the candidates.
   */
  public Stream<ScreeningResult> screen(Stream<Candidate> candidates) {
    return screen(candidates.iterator()).onClose(candidates::close);
  }

  /**
   * Evaluates candidates at once, in this thread. Use it if the host has its own batches and
   * threads. The batch size hardly affects the speed.
   */
  public List<ScreeningResult> screen(List<Candidate> candidates) {
    List<List<ScreeningResult>> byTask = new ArrayList<>(tasks.size());
    for (Task task : tasks) {
      byTask.add(screen(candidates, task));
    }
    List<ScreeningResult> results = new ArrayList<>(candidates.size() * tasks.size());
    for (int i = 0; i < candidates.size(); i++) {
      for (List<ScreeningResult> ofTask : byTask) {
        results.add(ofTask.get(i));
      }
    }
    return results;
  }

  /** Evaluates candidates. If a rule fails on a candidate, the result contains the failure. */
  private List<ScreeningResult> screen(List<Candidate> candidates, Task task) {
    List<ScreeningResult> results = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      try {
        results.add(
            ScreeningResult.Evaluated.of(
                evaluator.judged(candidate, task.credential, task.stage, on)));
      } catch (EvaluationException e) {
        results.add(ScreeningResult.Failed.of(candidate.id(), task.credential, e.failure()));
      }
    }
    return results;
  }

  /**
   * Processes batches of any inputs on the threads of this screening. A host can read candidates
   * and write results there too.
   *
   * <p>If the work fails on a batch, the results of the earlier batches come first, then the
   * failure.
   *
   * @param work called by several threads at once
   */
  public <I, O> Stream<O> inBatches(Iterator<I> inputs, Function<List<I>, List<O>> work) {
    return Batches.stream(inputs, Batches.Load.ofSize(BATCH), work, settings.pace);
  }

  /**
   * Processes batches of any inputs and limits the inputs in progress. Otherwise it works as {@link
   * #inBatches(Iterator, Function)}.
   *
   * @param weight returns the weight of an input, such as its bytes; called once as the input is
   *     taken
   * @param most the maximum weight of all inputs whose results are still unread, 1 or more; a
   *     heavier input is processed alone
   * @throws IllegalArgumentException if the maximum is below 1
   */
  public <I, O> Stream<O> inBatches(
      Iterator<I> inputs, ToLongFunction<I> weight, long most, Function<List<I>, List<O>> work) {
    if (most < 1) {
      throw new IllegalArgumentException(
          "The maximum weight of inputs is " + most + ". Expected 1 or more.");
    }
    return Batches.stream(inputs, new Batches.Load<>(BATCH, weight, most), work, settings.pace);
  }
}

package org.licet.authoring.live;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules of a folder, replaced while they are in use: a change to the folder is compiled, tried
 * on the cases beside the rules, and only then put in force, at once and as a whole. A change that
 * does not pass leaves the old rules in force.
 *
 * <pre>{@code
 * try (LiveRules rules = LiveRules.of(Path.of("rules")).builtIn(Evaluator.installed()).listener(listener).open()) {
 *   Evaluator evaluator = rules.evaluator(); // for one request or batch
 *   Evaluation evaluation = evaluator.evaluate(nurse, "CCM", Stage.EXAMINATION, on);
 * }
 * }</pre>
 *
 * <p>Rule files are code: whoever may write to the folder may run code in this process.
 *
 * <p>Thread-safe. Evaluating never waits for a replacement. One replacement is made at a time.
 */
public final class LiveRules implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);

  private final Path folder;
  private final Settling settling;
  private final LiveRulesListener listener;
  private final InstantSource clock;
  private final int keeping;
  private final ReentrantLock changing = new ReentrantLock();
  private final CountDownLatch closed = new CountDownLatch(1);

  private volatile History history;

  /** What the folder held when it was last tried; guarded by the lock. */
  private Tried tried;

  /** Whether the folder was not quiet when it was last looked at; guarded by the lock. */
  private boolean restless;

  LiveRules(LiveRulesBuilder builder) {
    this.folder = builder.folder;
    this.listener = builder.listener;
    this.clock = builder.clock;
    this.keeping = builder.keeping;
    this.settling =
        new Settling(
            folder,
            new Trial(builder.builtIn)::of,
            builder.quiet,
            builder.pause.orElse(this::pause));
    Tried first =
        settling.tried().orElseThrow(() -> new RulesException(String.join("\n", neverQuiet())));
    List<String> messages = first.outcome().messages();
    Evaluator evaluator =
        first.outcome().passed().orElseThrow(() -> new RulesException(String.join("\n", messages)));
    this.tried = first.withoutEvaluator();
    this.history = History.startingWith(evaluator, clock.instant());
    LOG.info("Rules of {} in force: {}", folder, history.version().summary());
    messages.forEach(LOG::warn);
  }

  /** Returns what opens the rules of a folder. */
  public static LiveRulesBuilder of(Path folder) {
    return new LiveRulesBuilder(folder);
  }

  /**
   * Returns the evaluator by the rules in force now. Take it once for a request or a batch: it is
   * immutable, so that all of it is judged by the same rules, and it goes on to work when the rules
   * are replaced. Closing it is no need and ends nobody else's use of the rules.
   */
  public Evaluator evaluator() {
    return history.current().evaluator().replacing(List.of());
  }

  /**
   * Evaluates a candidate by the rules in force now; see {@link Evaluator#evaluate(Candidate,
   * String, Stage, LocalDate)}.
   */
  public Evaluation evaluate(Candidate candidate, String credential, Stage stage, LocalDate on) {
    return history.current().evaluator().evaluate(candidate, credential, stage, on);
  }

  /** Returns the versions that are kept, the earliest first; one of them is in force. */
  public List<RulesVersion> versions() {
    return history.versions();
  }

  /**
   * Looks at the folder now and puts its rules in force if they are new and pass, for hosts that
   * know when they change. Waits for a replacement that is under way, and until the folder has been
   * quiet for a moment. What passed or was refused before is not tried again.
   *
   * @throws IllegalStateException if this is closed
   * @throws CancellationException if the thread is interrupted while it waits for the folder to be
   *     quiet, or if this is closed meanwhile
   */
  public Replacement refresh() {
    changing.lock();
    try {
      requireOpen();
      return lookAtFolder();
    } finally {
      changing.unlock();
    }
  }

  /**
   * Puts an earlier version in force again, in one step. It stays until the folder changes again.
   * Waits for a replacement that is under way.
   *
   * @param number one of {@link #versions()}
   * @return the version, in force
   * @throws IllegalArgumentException if no such version is kept
   * @throws IllegalStateException if this is closed
   */
  public RulesVersion rollBackTo(int number) {
    changing.lock();
    try {
      requireOpen();
      if (history.inForce() == number) {
        return history.version();
      }
      History rolledBack = history.rolledBackTo(number, clock.instant());
      history = rolledBack;
      LOG.info("Rules of {} rolled back: {}", folder, rolledBack.version().summary());
      tell(heard -> heard.rolledBack(rolledBack.version()));
      return rolledBack.version();
    } finally {
      changing.unlock();
    }
  }

  /**
   * Stops looking at the folder, after the listener that is being called has returned. The rules in
   * force stay so, and evaluators go on to work.
   */
  @Override
  public void close() {
    closed.countDown();
    changing.lock();
    try {
      LOG.debug("The rules of {} are no longer watched", folder); // what was under way has given up
    } finally {
      changing.unlock();
    }
  }

  private Replacement lookAtFolder() {
    if (Seen.of(folder).snapshot().hasContentOf(tried.snapshot())) {
      restless = false;
      return asBefore();
    }
    Optional<Tried> settled = settling.tried();
    if (isClosed()) {
      throw new CancellationException("The live rules of " + folder + " were closed meanwhile");
    }
    if (settled.isEmpty()) {
      boolean known = restless;
      restless = true;
      return refuse(neverQuiet(), known);
    }
    restless = false;
    if (settled.get().snapshot().hasContentOf(tried.snapshot())) {
      return asBefore(); // a change that was taken back
    }
    Trial.Outcome outcome = settled.get().outcome();
    tried = settled.get().withoutEvaluator();
    return outcome
        .passed()
        .map(evaluator -> replace(evaluator, outcome.messages()))
        .orElseGet(() -> refuse(outcome.messages(), false));
  }

  private Replacement asBefore() {
    return tried.refused()
        ? refuse(tried.outcome().messages(), true)
        : new Replacement.Unchanged(history.version());
  }

  private Replacement replace(Evaluator evaluator, List<String> warnings) {
    if (RulesVersion.rulesetsOf(evaluator).equals(history.current().rulesets())) {
      return new Replacement.Unchanged(history.version());
    }
    history = history.replacedBy(evaluator, clock.instant(), keeping);
    Replacement.Replaced replaced = new Replacement.Replaced(history.version(), warnings);
    LOG.info("Rules of {} replaced: {}", folder, replaced.inForce().summary());
    warnings.forEach(LOG::warn);
    tell(heard -> heard.replaced(replaced));
    return replaced;
  }

  private Replacement refuse(List<String> messages, boolean known) {
    Replacement.Refused now = new Replacement.Refused(history.version(), messages);
    if (!known) {
      LOG.warn(
          "Rules of {} refused, version {} stays in force; {} messages, the first: {}",
          folder,
          now.inForce().number(),
          messages.size(),
          messages.get(0).lines().findFirst().orElse(""));
      tell(heard -> heard.refused(now));
    }
    return now;
  }

  private List<String> neverQuiet() {
    return List.of(
        "The rules folder "
            + folder
            + " keeps changing, so that its rules cannot be read as a whole"
            + "\nMaybe something else than rules is written to it");
  }

  private void pause(Duration time) {
    if (closedWithin(time)) {
      throw new CancellationException(
          "Looking at " + folder + " was given up: closed, or interrupted");
    }
  }

  /** Waits; returns earlier if this is closed or the thread is interrupted, which it stays. */
  boolean closedWithin(Duration time) {
    try {
      return closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Looks at the folder and lives on, whatever happens: the old rules serve. */
  void lookAgain() {
    changing.lock();
    try {
      if (!isClosed()) {
        lookAtFolder();
      }
    } catch (CancellationException e) {
      LOG.debug("Looking at {} was given up", folder, e);
    } catch (RuntimeException | Error e) {
      // Out of memory, for one: the next look may succeed.
      LOG.error("Looking at the rules of {} fails", folder, e);
    } finally {
      changing.unlock();
    }
  }

  private void tell(Consumer<LiveRulesListener> event) {
    try {
      event.accept(listener);
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      LOG.error("The listener of the rules of {} fails", folder, e);
    }
  }

  private void requireOpen() {
    if (isClosed()) {
      throw new IllegalStateException("These live rules of " + folder + " are closed; open others");
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }
}

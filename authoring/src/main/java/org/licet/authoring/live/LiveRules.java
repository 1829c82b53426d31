package org.licet.authoring.live;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
 * The rules of a folder, which can be replaced while they are in use. Licet compiles a change to
 * the folder and runs its cases. Only then does it put all the new rules in force at once. If the
 * change fails, the old rules stay in force.
 *
 * <pre>{@code
 * try (LiveRules rules = LiveRules.of(Path.of("rules")).builtIn(Evaluator.installed()).listener(listener).open()) {
 *   Evaluator evaluator = rules.evaluator(); // for one request or batch
 *   Evaluation evaluation = evaluator.evaluate(nurse, "CCM", Stage.EXAMINATION, on);
 * }
 * }</pre>
 *
 * <p>Anyone who can write to the folder determines the conclusions of the rules, but can do nothing
 * else in this process. Rules can only use the words of {@code org.licet.rule}. Licet inspects the
 * compiled classes before it loads any of them, and defines no other class. A program beside the
 * rules, a link that leads out of the folder, a device or a pipe is rejected by its name and never
 * opened. A change that would remove a credential or a version that is in force is rejected unless
 * {@link LiveRulesBuilder#allowingRemovals()} was called.
 *
 * <p>Thread-safe. Evaluations never wait for a replacement. Replacements happen one at a time.
 */
public final class LiveRules implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);

  private final Path folder;
  private final FolderWatcher looking;
  private final Duration patience;
  private final boolean removals;
  private final LiveRulesListener listener;
  private final InstantSource clock;
  private final int keeping;
  private final ReentrantLock changing = new ReentrantLock();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();

  private volatile History history;

  /** The state of the folder at the last trial. Guarded by the lock. */
  private TrialResult tried;

  /** The reasons why the last check could not try the folder. Guarded by the lock. */
  private List<String> untried = List.of();

  LiveRules(LiveRulesBuilder builder) {
    this.folder = builder.folder;
    this.listener = builder.listener;
    this.clock = builder.clock;
    this.keeping = builder.keeping;
    this.patience = builder.patience;
    this.removals = builder.removals;
    StableFolder settling =
        new StableFolder(
            folder,
            new Trial(builder.builtIn)::of,
            builder.quiet,
            builder.pause.orElse(this::pause));
    this.looking = new FolderWatcher(folder, settling, closed);
    TrialResult first = first();
    List<String> messages = first.outcome().messages();
    Evaluator evaluator =
        first.outcome().passed().orElseThrow(() -> new RulesException(String.join("\n", messages)));
    this.tried = first.withoutEvaluator();
    this.history = History.startingWith(evaluator, clock.instant());
    LOG.info("Rules of {} in force: {}", folder, history.version().summary());
    messages.forEach(LOG::warn);
  }

  private TrialResult first() {
    Optional<FolderState> looked = looking.within(patience, Optional.empty());
    if (looked.isPresent() && looked.get() instanceof FolderState.Settled settled) {
      return settled.tried();
    }
    closed.complete(null); // no caller will ask for the check in progress
    throw new RulesException(String.join("\n", looked.isEmpty() ? tooSlow() : neverQuiet()));
  }

  /** Returns a builder that opens the rules of a folder. */
  public static LiveRulesBuilder of(Path folder) {
    return new LiveRulesBuilder(folder);
  }

  /**
   * Returns the evaluator of the rules in force. Take it once for a request or a batch. It is
   * immutable, so the same rules apply to the whole batch, and it continues to work after the rules
   * are replaced. You need not close it. Closing it does not affect other users of the rules.
   */
  public Evaluator evaluator() {
    return history.current().evaluator().replacing(List.of());
  }

  /**
   * Evaluates a candidate by the rules in force. See {@link Evaluator#evaluate(Candidate, String,
   * Stage, LocalDate)}.
   */
  public Evaluation evaluate(Candidate candidate, String credential, Stage stage, LocalDate on) {
    return history.current().evaluator().evaluate(candidate, credential, stage, on);
  }

  /** Returns the kept versions, earliest first. One of them is in force. */
  public List<RulesVersion> versions() {
    return history.versions();
  }

  /**
   * Checks the folder now, and puts its rules in force if they are new and pass. For hosts that
   * know when the folder changes. Waits for a replacement in progress, and until the folder is
   * quiet. Rules that passed or failed before are not tried again. The call returns after the time
   * of {@link LiveRulesBuilder#givingUpAfter} at the latest. The change is then rejected for now,
   * and the next check tries it again.
   *
   * @throws IllegalStateException if this is closed
   * @throws CancellationException if the thread is interrupted, or the rules are closed, during the
   *     wait
   */
  public Replacement refresh() {
    return refresh(patience);
  }

  /** Refreshes with a given time limit. */
  Replacement refresh(Duration time) {
    long start = System.nanoTime();
    if (!lockedWithin(time)) {
      return Replacement.Refused.of(history.version(), tooSlow());
    }
    try {
      requireOpen();
      return lookAtFolder(time.minusNanos(System.nanoTime() - start));
    } finally {
      changing.unlock();
    }
  }

  private boolean lockedWithin(Duration time) {
    try {
      return changing.tryLock(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Watching " + folder + " stopped: interrupted");
    }
  }

  /**
   * Puts an earlier version in force again, in one step. It stays until the folder changes again.
   * Waits for a replacement in progress, up to the time of {@link LiveRulesBuilder#givingUpAfter}.
   *
   * @param number one of {@link #versions()}
   * @return the version, which is now in force
   * @throws IllegalArgumentException if no such version is kept
   * @throws IllegalStateException if the rules are closed, or if the replacement in progress takes
   *     longer
   * @throws CancellationException if the thread is interrupted during the wait
   */
  public RulesVersion rollBackTo(int number) {
    return rollBackTo(number, patience);
  }

  /** Rolls back with a given time limit. */
  RulesVersion rollBackTo(int number, Duration time) {
    if (!lockedWithin(time)) {
      throw new IllegalStateException(
          "Version "
              + number
              + " of the rules of "
              + folder
              + " did not take effect in time. Another replacement is still running\nMaybe a listener of "
              + "these rules is blocked");
    }
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
   * Stops checking the folder. It waits for a running call of the listener, but not for the folder.
   * The rules in force stay, and evaluators continue to work.
   */
  @Override
  public void close() {
    closed.complete(null);
    changing.lock();
    try {
      LOG.debug("No longer watching the rules of {}", folder); // the check in progress has given up
    } finally {
      changing.unlock();
    }
  }

  /** Checks the folder. Checks it again if the first result comes from an earlier check. */
  private Replacement lookAtFolder(Duration time) {
    long start = System.nanoTime();
    boolean late = looking.isInProgress();
    Replacement first = look(time);
    return late && !looking.isInProgress()
        ? look(time.minusNanos(System.nanoTime() - start))
        : first;
  }

  private Replacement look(Duration time) {
    Optional<FolderState> looked = looking.within(time, Optional.of(tried.snapshot()));
    if (looked.isEmpty()) {
      return untried(tooSlow());
    }
    if (looked.get() instanceof FolderState.Settled settled) {
      untried = List.of();
      Trial.Outcome outcome = settled.tried().outcome();
      tried = settled.tried().withoutEvaluator();
      return outcome
          .passed()
          .map(evaluator -> replace(evaluator, outcome.messages()))
          .orElseGet(() -> refuse(outcome.messages(), false));
    }
    if (looked.get() instanceof FolderState.Restless) {
      return untried(neverQuiet());
    }
    untried = List.of();
    return asBefore();
  }

  private Replacement untried(List<String> messages) {
    boolean known = untried.equals(messages);
    untried = messages;
    return refuse(messages, known);
  }

  private Replacement asBefore() {
    return tried.refused()
        ? refuse(tried.outcome().messages(), true)
        : Replacement.Unchanged.of(history.version());
  }

  private Replacement replace(Evaluator evaluator, List<String> warnings) {
    if (RulesVersion.rulesetsOf(evaluator).equals(history.current().rulesets())) {
      return Replacement.Unchanged.of(history.version());
    }
    List<String> vanishing =
        RemovedVersions.between(history.current().rulesets(), RulesVersion.rulesetsOf(evaluator));
    if (!removals && !vanishing.isEmpty()) {
      tried = tried.refusedFor(vanishing);
      return refuse(vanishing, false);
    }
    history = history.replacedBy(evaluator, clock.instant(), keeping);
    Replacement.Replaced replaced = Replacement.Replaced.of(history.version(), warnings);
    LOG.info("Rules of {} replaced: {}", folder, replaced.inForce().summary());
    warnings.forEach(LOG::warn);
    tell(heard -> heard.replaced(replaced));
    return replaced;
  }

  private Replacement refuse(List<String> messages, boolean known) {
    Replacement.Refused now = Replacement.Refused.of(history.version(), messages);
    if (!known) {
      LOG.warn(
          "Rules of {} rejected. Version {} stays in force. {} messages, the first: {}",
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
            + " keeps changing. Its rules cannot be read completely\nMaybe a program writes other "
            + "files to it");
  }

  private List<String> tooSlow() {
    return List.of(
        "The rules folder "
            + folder
            + " could not be checked in time\nMaybe its disk does not respond, or "
            + "LiveRulesBuilder.givingUpAfter is too short");
  }

  private void pause(Duration time) {
    if (closedWithin(time)) {
      throw new CancellationException("Watching " + folder + " stopped: closed or interrupted");
    }
  }

  /**
   * Waits. Returns early if the rules are closed, or if the thread is interrupted. The interrupt
   * stays set.
   */
  boolean closedWithin(Duration time) {
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

  /** Checks the folder. Whatever happens, the thread survives and the old rules stay in force. */
  void lookAgain() {
    changing.lock();
    try {
      if (!isClosed()) {
        lookAtFolder(patience);
      }
    } catch (CancellationException e) {
      LOG.debug("Watching {} stopped", folder, e);
    } catch (RuntimeException | Error e) {
      // For example, memory ran out. The next check may succeed.
      LOG.error("Watching the rules of {} failed", folder, e);
    } finally {
      changing.unlock();
    }
  }

  private void tell(Consumer<LiveRulesListener> event) {
    try {
      event.accept(listener);
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      LOG.error("A listener of the rules of {} failed", folder, e);
    }
  }

  private void requireOpen() {
    if (isClosed()) {
      throw new IllegalStateException(
          "These live rules of " + folder + " are closed. Open new ones");
    }
  }

  private boolean isClosed() {
    return closed.isDone();
  }
}

package org.licet.authoring.live;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
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
 * <p>Anyone who can write to the folder decides what the rules conclude, but can do nothing else in
 * the host. Rules can only use the words of {@code org.licet.rule}. Licet inspects the compiled
 * classes before it loads any of them, and defines no other class. Programs are rejected by their
 * names; links out of the folder, devices and pipes by their kind. None of them is opened. A change
 * that would remove a credential or a version that is in force is rejected, unless the host {@link
 * LiveRulesBuilder#allowingRemovals() allows removals}.
 *
 * <p>Thread-safe. Evaluations never wait for a replacement. Replacements happen one at a time.
 */
public final class LiveRules implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);

  private final WatchedRules rules;
  private final FolderWatcher looking;
  private final Duration patience;
  private final ReentrantLock changing = new ReentrantLock();
  private final Lifetime lifetime;
  private final RulesInForce inForce;

  /** The reasons why the last check could not try the folder. Guarded by the lock. */
  private Optional<Faults> untried = Optional.empty();

  LiveRules(LiveRulesBuilder builder) {
    this.rules = builder.rules;
    this.patience = builder.patience;
    this.lifetime = new Lifetime(rules.name());
    StableFolder settling =
        new StableFolder(
            rules,
            new Trial(builder.builtIn)::of,
            builder.quiet,
            builder.pause.orElse(lifetime::pause));
    this.looking = new FolderWatcher(rules, settling, lifetime.closed());
    try {
      this.inForce = RulesInForce.start(builder, first());
    } catch (RulesException e) {
      lifetime.end(); // no caller will ask for the check in progress
      throw e;
    }
  }

  private TrialResult first() {
    Optional<FolderState> looked = looking.within(patience, Optional.empty());
    if (looked.isPresent() && looked.get() instanceof FolderState.Settled settled) {
      return settled.tried();
    }
    return TrialResult.untried(looked.isEmpty() ? rules.tooSlow() : rules.neverQuiet());
  }

  /** Returns a builder that opens the rules of a folder. */
  public static LiveRulesBuilder of(Path folder) {
    return new LiveRulesBuilder(WatchedRules.of(folder));
  }

  /** Returns a builder that opens rules from another place than a folder. */
  public static LiveRulesBuilder of(RulesOrigin origin) {
    return new LiveRulesBuilder(WatchedRules.of(origin));
  }

  /**
   * Returns the evaluator of the rules in force. Take it once for a request or a batch. It is
   * immutable, so the same rules apply to the whole batch, and it continues to work after the rules
   * are replaced. You need not close it. Closing it does not affect other users of the rules.
   */
  public Evaluator evaluator() {
    return inForce.evaluator().replacing(List.of());
  }

  /**
   * Evaluates a candidate by the rules in force. See {@link Evaluator#evaluate(Candidate, String,
   * Stage, LocalDate)}.
   */
  public Evaluation evaluate(Candidate candidate, String credential, Stage stage, LocalDate on) {
    return inForce.evaluator().evaluate(candidate, credential, stage, on);
  }

  /** Returns the kept versions, earliest first. One of them is in force. */
  public List<RulesVersion> versions() {
    return inForce.versions();
  }

  /**
   * Returns the change that is rejected at present: the content of the folder differs from the
   * rules in force, and cannot replace them. Empty if the folder is good.
   */
  public Optional<Replacement.Refused> refused() {
    return inForce.refused();
  }

  /**
   * Returns the reason why the rules in force are not kept in the file of {@link
   * LiveRulesBuilder#lastGood}, such as a full disk. Each look tries again. Empty if they are kept,
   * or if there is no such file.
   */
  public Optional<String> lastGoodFault() {
    return inForce.lastGoodFault();
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
      return Replacement.Refused.of(inForce.version(), rules.tooSlow());
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
      throw new CancellationException("Watching " + rules.name() + " stopped: interrupted");
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
              + rules.name()
              + " did not take effect in time. Another replacement is still running\nMaybe a listener of "
              + "these rules is blocked");
    }
    try {
      requireOpen();
      return inForce.rollBackTo(number);
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
    lifetime.end();
    changing.lock();
    try {
      LOG.debug(
          "No longer watching the rules of {}", rules.name()); // the check in progress has given up
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
    Optional<FolderState> looked = looking.within(time, Optional.of(inForce.tried()));
    if (looked.isEmpty()) {
      return untried(rules.tooSlow());
    }
    if (looked.get() instanceof FolderState.Restless) {
      return untried(rules.neverQuiet());
    }
    untried = Optional.empty();
    return looked.get() instanceof FolderState.Settled settled
        ? inForce.take(settled.tried())
        : inForce.asBefore();
  }

  private Replacement untried(Faults faults) {
    boolean known = untried.filter(faults::equals).isPresent();
    untried = Optional.of(faults);
    return inForce.refuse(faults, known);
  }

  /** Waits, or returns true if the rules are closed before. */
  boolean closedWithin(Duration time) {
    return lifetime.endsWithin(time);
  }

  /** Checks the folder. Whatever happens, the thread survives and the old rules stay in force. */
  void lookAgain() {
    changing.lock();
    try {
      if (!isClosed()) {
        lookAtFolder(patience);
      }
    } catch (CancellationException e) {
      LOG.debug("Watching {} stopped", rules.name(), e);
    } catch (RuntimeException | Error e) {
      // For example, memory ran out. The next check may succeed.
      LOG.error("Watching the rules of {} failed", rules.name(), e);
    } finally {
      changing.unlock();
    }
  }

  private void requireOpen() {
    if (isClosed()) {
      throw new IllegalStateException(
          "These live rules of " + rules.name() + " are closed. Open new ones");
    }
  }

  private boolean isClosed() {
    return lifetime.hasEnded();
  }
}

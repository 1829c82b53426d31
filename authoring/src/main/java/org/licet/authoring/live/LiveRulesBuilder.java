package org.licet.authoring.live;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.evaluation.RulesException;

/** Configures and opens the rules of a folder. Not thread-safe. */
public final class LiveRulesBuilder {

  final WatchedRules rules;
  Evaluator builtIn = Evaluator.empty();
  LiveRulesListener listener = new LiveRulesListener() {};
  InstantSource clock = InstantSource.system();
  int keeping = 5;
  Duration quiet = Duration.ofMillis(500);
  Duration patience = Duration.ofMinutes(1);
  boolean removals;
  Optional<Path> lastGood = Optional.empty();
  Optional<Consumer<Duration>> pause = Optional.empty();
  private Optional<Duration> interval = Optional.of(Duration.ofSeconds(1));

  LiveRulesBuilder(WatchedRules rules) {
    this.rules = rules;
  }

  /**
   * Sets the rules for credentials that the folder does not contain. By default there are none.
   * They are loaded once.
   *
   * @param modules rules modules, such as {@link Evaluator#installed()}
   * @throws RulesException if their rules cannot be used
   */
  public LiveRulesBuilder builtIn(Collection<? extends RulesModule> modules) {
    this.builtIn = Evaluator.empty().replacing(modules);
    return this;
  }

  /** Sets the listener for replacements and rejected changes. By default there is none. */
  public LiveRulesBuilder listener(LiveRulesListener listener) {
    this.listener = listener;
    return this;
  }

  /**
   * Sets the time between two checks of the folder. The default is a second. Each check reads the
   * files, which works on every file system and misses no change.
   *
   * @throws IllegalArgumentException if the time is not positive
   */
  public LiveRulesBuilder lookingEvery(Duration interval) {
    this.interval = Optional.of(positive("lookingEvery", interval));
    return this;
  }

  /** Lets only {@link LiveRules#refresh()} check the folder. No thread is started. */
  public LiveRulesBuilder lookingOnRefreshOnly() {
    this.interval = Optional.empty();
    return this;
  }

  /**
   * Sets how long a changed folder must stay quiet before its rules are tried. The default is half
   * a second. This prevents trials of half a change. Set a time longer than the pauses of programs
   * that write several files, such as a slow synchronization.
   *
   * @throws IllegalArgumentException if the time is not positive
   */
  public LiveRulesBuilder quietFor(Duration quiet) {
    this.quiet = positive("quietFor", quiet);
    return this;
  }

  /**
   * Sets how long a check of the folder may take in total: reading, waiting for quiet, compiling
   * and trying. The default is a minute. A change that takes longer is rejected for now, because a
   * disk may not respond. The next check takes a late result.
   *
   * @throws IllegalArgumentException if the time is not positive
   */
  public LiveRulesBuilder givingUpAfter(Duration patience) {
    this.patience = positive("givingUpAfter", patience);
    return this;
  }

  /**
   * Lets a change remove a credential, or a version of its rules, that is in force. By default such
   * a change is rejected, because its usual cause is a lost folder or a mistyped date.
   */
  public LiveRulesBuilder allowingRemovals() {
    this.removals = true;
    return this;
  }

  /**
   * Sets the count of versions to keep, including the version in force. The default is 5. Each
   * version needs the memory of its compiled rules and of its files.
   *
   * @throws IllegalArgumentException if the count is less than 1
   */
  public LiveRulesBuilder keeping(int versions) {
    if (versions < 1) {
      throw new IllegalArgumentException(
          "The count of versions to keep is "
              + versions
              + ". Expected 1 or more, with the version in force.");
    }
    this.keeping = versions;
    return this;
  }

  /**
   * Sets the file that keeps the rules in force across restarts. By default there is none. Licet
   * writes it whenever rules come into force, also by a rollback: beside its place, and then moves
   * it there. When the rules are opened again, a folder that is rejected, unreadable or rolled back
   * does not stop the service. The rules of the file are then in force, after the same checks as
   * those of a folder. The listener receives the rejected change.
   *
   * <p>Replicas that share the file agree when they start. Whoever can write the file determines
   * the rules, as for the folder. If the file cannot be written, the rules are in force all the
   * same, and {@link LiveRules#lastGoodFault} states the reason.
   *
   * @param file a file outside the rules folder, such as {@code /var/lib/app/last-good.zip}
   */
  public LiveRulesBuilder lastGood(Path file) {
    this.lastGood = Optional.of(file);
    return this;
  }

  /**
   * Sets the clock for the times at which versions come into force. The default is the system's
   * clock.
   */
  public LiveRulesBuilder clock(InstantSource clock) {
    this.clock = clock;
    return this;
  }

  /** Lets a test write to the folder during the wait. */
  LiveRulesBuilder pausing(Consumer<Duration> pause) {
    this.pause = Optional.of(pause);
    return this;
  }

  /**
   * Puts the rules of the folder in force and starts to watch it.
   *
   * @throws RulesException if the rules cannot be used or their cases fail, and there are no last
   *     good rules. The message lists every problem
   * @throws IllegalArgumentException if the file of the last good rules is in the rules folder
   */
  public LiveRules open() {
    lastGood.ifPresent(rules::requireOutside);
    LiveRules live = new LiveRules(this);
    interval.ifPresent(time -> watch(live, time));
    return live;
  }

  private void watch(LiveRules live, Duration time) {
    Thread watching =
        new Thread(
            () -> {
              while (!live.closedWithin(time)) {
                live.lookAgain();
              }
            },
            "licet-rules-" + rules.shortName());
    watching.setDaemon(true);
    watching.start();
  }

  private static Duration positive(String name, Duration duration) {
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(
          "The time of " + name + " is " + duration + ". Expected more than zero.");
    }
    return duration;
  }
}

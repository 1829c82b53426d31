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

  final Path folder;
  Evaluator builtIn = Evaluator.empty();
  LiveRulesListener listener = new LiveRulesListener() {};
  InstantSource clock = InstantSource.system();
  int keeping = 5;
  Duration quiet = Duration.ofMillis(500);
  Duration patience = Duration.ofMinutes(1);
  boolean removals;
  Optional<Consumer<Duration>> pause = Optional.empty();
  private Optional<Duration> interval = Optional.of(Duration.ofSeconds(1));

  LiveRulesBuilder(Path folder) {
    this.folder = folder;
  }

  /**
   * Gives rules for credentials of which the folder holds none; without this there are none. They
   * are loaded once.
   *
   * @param modules rules modules, such as {@link Evaluator#installed()}
   * @throws RulesException if their rules cannot be used
   */
  public LiveRulesBuilder builtIn(Collection<? extends RulesModule> modules) {
    this.builtIn = Evaluator.empty().replacing(modules);
    return this;
  }

  /** Gives who hears of replacements and of changes that are refused; without this nobody. */
  public LiveRulesBuilder listener(LiveRulesListener listener) {
    this.listener = listener;
    return this;
  }

  /**
   * Says how long to wait between two looks at the folder, a second without this. The files are
   * read each time, which works on every file system and misses no change.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public LiveRulesBuilder lookingEvery(Duration interval) {
    this.interval = Optional.of(positive("lookingEvery", interval));
    return this;
  }

  /** Says that only {@link LiveRules#refresh()} looks at the folder: no thread is started. */
  public LiveRulesBuilder lookingOnRefreshOnly() {
    this.interval = Optional.empty();
    return this;
  }

  /**
   * Says how long a folder that has changed has to be quiet before its rules are tried, so that
   * half of a change is not taken for the whole; half a second without this. Set it longer than the
   * gaps of whatever writes several files, such as a slow synchronization.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public LiveRulesBuilder quietFor(Duration quiet) {
    this.quiet = positive("quietFor", quiet);
    return this;
  }

  /**
   * Says how long a look at the folder may take altogether: reading, waiting until it is quiet,
   * compiling and trying; a minute without this. What takes longer is refused for now, so that
   * nobody waits for a disk that does not answer; a result that comes later is taken at the next
   * look.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public LiveRulesBuilder givingUpAfter(Duration patience) {
    this.patience = positive("givingUpAfter", patience);
    return this;
  }

  /**
   * Lets a change take away a credential, or a version of its rules, that is served. Without this
   * such a change is refused: as a rule a folder was lost, or a date mistyped.
   */
  public LiveRulesBuilder allowingRemovals() {
    this.removals = true;
    return this;
  }

  /**
   * Says how many versions are kept, the one in force among them; 5 without this. Each takes the
   * memory of its compiled rules.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public LiveRulesBuilder keeping(int versions) {
    if (versions < 1) {
      throw new IllegalArgumentException(
          "keeping is " + versions + ", expected 1 or more. The version in force counts");
    }
    this.keeping = versions;
    return this;
  }

  /** Gives what tells the time at which versions come into force; the system's without this. */
  public LiveRulesBuilder clock(InstantSource clock) {
    this.clock = clock;
    return this;
  }

  /** Lets a test write to the folder while it is waited for. */
  LiveRulesBuilder pausing(Consumer<Duration> pause) {
    this.pause = Optional.of(pause);
    return this;
  }

  /**
   * Puts the rules of the folder in force and starts to watch it.
   *
   * @throws RulesException if they cannot be used or their cases fail; the message says everything
   *     that is wrong
   */
  public LiveRules open() {
    LiveRules rules = new LiveRules(this);
    interval.ifPresent(time -> watch(rules, time));
    return rules;
  }

  private void watch(LiveRules rules, Duration time) {
    Thread watching =
        new Thread(
            () -> {
              while (!rules.closedWithin(time)) {
                rules.lookAgain();
              }
            },
            "licet-rules-" + folder.getFileName());
    watching.setDaemon(true);
    watching.start();
  }

  private static Duration positive(String name, Duration duration) {
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(name + " is " + duration + ", expected more than zero");
    }
    return duration;
  }
}

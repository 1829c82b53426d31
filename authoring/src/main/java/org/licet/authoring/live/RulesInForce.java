package org.licet.authoring.live;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.licet.Evaluator;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.evaluation.RulesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The versions of live rules, and the events that change which of them is in force. Reading is
 * thread-safe. The caller of every other method holds the lock of the live rules.
 */
final class RulesInForce {

  private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);

  private final String name;
  private final LiveRulesListener listener;
  private final InstantSource clock;
  private final int keeping;
  private final boolean removals;
  private final LastGood lastGood;

  private volatile History history;
  private volatile Optional<Replacement.Refused> refused = Optional.empty();

  /** The state of the folder at the last trial. */
  private TrialResult tried;

  private RulesInForce(
      LiveRulesBuilder builder, LastGood lastGood, History history, TrialResult tried) {
    this.name = builder.rules.name();
    this.listener = builder.listener;
    this.clock = builder.clock;
    this.keeping = builder.keeping;
    this.removals = builder.removals;
    this.lastGood = lastGood;
    this.history = history;
    this.tried = tried.withoutRules();
  }

  /**
   * Puts the rules of the folder in force. The last good rules are in force before, unless they are
   * the same, so that the folder is judged as a change to them.
   *
   * @throws RulesException if neither can be used
   */
  static RulesInForce start(LiveRulesBuilder builder, TrialResult first) {
    LastGood lastGood = new LastGood(builder.lastGood);
    Optional<LastGoodRules> kept;
    try {
      kept = lastGood.read();
    } catch (RulesException e) {
      return withoutLastGood(builder, lastGood, first, String.valueOf(e.getMessage()));
    }
    if (kept.isEmpty() || kept.get().identity().equals(first.snapshot().content())) {
      return withFolder(builder, lastGood, first);
    }
    FolderContent content = kept.get().content();
    Trial.Outcome old = new Trial(builder.builtIn).of(content);
    if (old.passed().isEmpty()) {
      return withoutLastGood(
          builder,
          lastGood,
          first,
          "The last good rules of "
              + content.folder()
              + " cannot be used any more: "
              + old.faults().text());
    }
    History before = History.startingWith(old.passed().get(), content, builder.clock.instant());
    RulesInForce rules = new RulesInForce(builder, lastGood, before, first);
    LOG.info("Last good rules {} in force: {}", content.folder(), rules.version().summary());
    if (first.refused()) {
      rules.refuse(first.outcome().faults(), false);
    } else if (kept.get().passedOver().filter(first.snapshot().content()::equals).isPresent()) {
      LOG.warn("Rules of {} were rolled back. The last good rules stay in force", rules.name);
    } else {
      rules.take(first);
    }
    return rules;
  }

  private static RulesInForce withoutLastGood(
      LiveRulesBuilder builder, LastGood lastGood, TrialResult first, String why) {
    LOG.warn("{}", why);
    if (first.refused()) {
      throw new RulesException(first.outcome().faults().text() + "\n\n" + why);
    }
    return withFolder(builder, lastGood, first);
  }

  private static RulesInForce withFolder(
      LiveRulesBuilder builder, LastGood lastGood, TrialResult first) {
    Evaluator evaluator =
        first
            .outcome()
            .passed()
            .orElseThrow(() -> new RulesException(first.outcome().faults().text()));
    FolderContent content = first.content().orElseThrow();
    History history = History.startingWith(evaluator, content, builder.clock.instant());
    RulesInForce rules = new RulesInForce(builder, lastGood, history, first);
    LOG.info("Rules of {} in force: {}", rules.name, rules.version().summary());
    first.outcome().faults().messages().forEach(LOG::warn);
    rules.keep(content, Optional.empty());
    return rules;
  }

  Evaluator evaluator() {
    return history.current().evaluator();
  }

  RulesVersion version() {
    return history.version();
  }

  List<RulesVersion> versions() {
    return history.versions();
  }

  /** Returns the change that is rejected at present. */
  Optional<Replacement.Refused> refused() {
    return refused;
  }

  Optional<String> lastGoodFault() {
    return lastGood.fault();
  }

  /** Returns the state of the folder at the last trial. */
  Snapshot tried() {
    return tried.snapshot();
  }

  /** Takes new content of the folder: puts it in force, or rejects it. */
  Replacement take(TrialResult settled) {
    tried = settled.withoutRules();
    Trial.Outcome outcome = settled.outcome();
    return outcome.passed().isEmpty()
        ? refuse(outcome.faults(), false)
        : replace(outcome.passed().get(), settled.content().orElseThrow(), outcome.faults());
  }

  private Replacement replace(Evaluator evaluator, FolderContent content, Faults warnings) {
    if (RulesVersion.rulesetsOf(evaluator).equals(history.current().rulesets())) {
      keep(content, Optional.empty());
      refused = Optional.empty();
      return Replacement.Unchanged.of(version());
    }
    List<String> vanishing =
        RemovedVersions.between(history.current().rulesets(), RulesVersion.rulesetsOf(evaluator));
    if (!removals && !vanishing.isEmpty()) {
      tried = tried.refusedFor(Faults.of(vanishing));
      return refuse(Faults.of(vanishing), false);
    }
    history = history.replacedBy(evaluator, content, clock.instant(), keeping);
    refused = Optional.empty();
    keep(content, Optional.empty());
    Replacement.Replaced replaced = Replacement.Replaced.of(version(), warnings.messages());
    LOG.info("Rules of {} replaced: {}", name, replaced.inForce().summary());
    warnings.messages().forEach(LOG::warn);
    tell(heard -> heard.replaced(replaced));
    return replaced;
  }

  /** Returns the answer for a folder without changes. */
  Replacement asBefore() {
    lastGood.retry();
    if (tried.refused()) {
      return refuse(tried.outcome().faults(), true);
    }
    refused = Optional.empty();
    return Replacement.Unchanged.of(version());
  }

  /**
   * Rejects a change.
   *
   * @param known whether the listener knows
   */
  Replacement refuse(Faults faults, boolean known) {
    Replacement.Refused now = Replacement.Refused.of(version(), faults);
    refused = Optional.of(now);
    if (!known) {
      LOG.warn(
          "Rules of {} rejected. Version {} stays in force. {} messages, the first: {}",
          name,
          now.inForce().number(),
          faults.messages().size(),
          faults.messages().get(0).lines().findFirst().orElse(""));
      tell(heard -> heard.refused(now));
    }
    return now;
  }

  RulesVersion rollBackTo(int number) {
    if (history.inForce() == number) {
      return version();
    }
    history = history.rolledBackTo(number, clock.instant());
    keep(history.current().content(), Optional.of(tried.snapshot().content()));
    RulesVersion rolledBack = version();
    LOG.info("Rules of {} rolled back: {}", name, rolledBack.summary());
    tell(heard -> heard.rolledBack(rolledBack));
    return rolledBack;
  }

  private void keep(FolderContent content, Optional<String> passedOver) {
    lastGood.keep(content, passedOver);
    lastGood.fault().ifPresent(LOG::warn);
  }

  private void tell(Consumer<LiveRulesListener> event) {
    try {
      event.accept(listener);
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      LOG.error("A listener of the rules of {} failed", name, e);
    }
  }
}

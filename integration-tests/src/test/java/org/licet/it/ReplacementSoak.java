package org.licet.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.management.JMException;
import org.licet.Evaluator;
import org.licet.authoring.live.LiveRules;
import org.licet.authoring.live.LiveRulesListener;
import org.licet.authoring.live.Replacement;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Stage;

/**
 * Replaces the rules of a folder repeatedly with valid and invalid ones while every core evaluates.
 * Compares each evaluation with the expected one for its ruleset's fingerprint.
 */
final class ReplacementSoak {

  private static final int KEEPING = 3;

  /** The replacements of the warm-up, which fill the kept versions and let the JVM compile. */
  private static final int WARM_UP = 6;

  /** So few replacements leave the other cores to the tests beside them. */
  private static final int FEW = 6;

  /** The pause between rounds, which leaves the cores to the compiler of rules. */
  private static final Duration PAUSE = Duration.ofMillis(20);

  private static final int SAMPLES = 10;

  /** The kinds of changes, in turn. */
  private enum Change {
    GOOD,
    BROKEN,
    GOOD_AGAIN,
    FAILING_CASE,
    GOOD_ONCE_MORE,
    IDENTICAL
  }

  /**
   * The results of a run.
   *
   * @param replaced changes that were put in force
   * @param refused changes that were rejected and reported to the listener
   * @param unchanged changes to the folder that changed no rule
   * @param rolledBack the count of rollbacks to an earlier version and back
   * @param idle changes during which no evaluation ended
   * @param evaluations the evaluations during the run
   * @param faults evaluations that failed or differed from the expectation
   * @param samples some of them
   */
  record Report(
      int replaced,
      int refused,
      int unchanged,
      int rolledBack,
      int idle,
      long evaluations,
      long faults,
      List<String> samples,
      Footprint before,
      Footprint after) {}

  private final SoakRules rules;
  private final BlockingQueue<Replacement> heard = new LinkedBlockingQueue<>();
  private final AtomicLong evaluations = new AtomicLong();
  private final AtomicLong faults = new AtomicLong();
  private final Queue<String> samples = new ConcurrentLinkedQueue<>();
  private volatile boolean stopped;
  private int changes;
  private int replaced;
  private int refused;
  private int unchanged;
  private int rolledBack;
  private int idle;
  private int threshold = SoakRules.HIGH;

  private ReplacementSoak(Path folder) throws IOException {
    this.rules = new SoakRules(Files.createDirectories(folder.resolve("rules")));
  }

  /** Runs a number of replacements after a warm-up. The report does not count the warm-up. */
  static Report run(int replacements, Path folder)
      throws IOException, InterruptedException, JMException {
    return new ReplacementSoak(folder).run(replacements);
  }

  private Report run(int replacements) throws IOException, InterruptedException, JMException {
    List<Thread> evaluating = new ArrayList<>();
    LiveRulesListener listener =
        new LiveRulesListener() {
          @Override
          public void replaced(Replacement.Replaced now) {
            heard.add(now);
          }

          @Override
          public void refused(Replacement.Refused now) {
            heard.add(now);
          }
        };
    try (LiveRules live =
        LiveRules.of(rules.folder())
            .builtIn(Evaluator.installed())
            .listener(listener)
            .lookingEvery(Duration.ofMillis(20))
            .quietFor(Duration.ofMillis(20))
            .keeping(KEEPING)
            .open()) {
      for (int i = 0;
          i < (replacements > FEW ? Runtime.getRuntime().availableProcessors() : 1);
          i++) {
        Thread thread = new Thread(() -> evaluate(live), "evaluating-" + i);
        thread.start();
        evaluating.add(thread);
      }
      change(live, WARM_UP);
      Footprint before = Footprint.afterCollection();
      replaced = refused = unchanged = rolledBack = idle = 0;
      change(live, replacements);
      Footprint after = Footprint.afterCollection();
      stopped = true;
      for (Thread thread : evaluating) {
        thread.join();
      }
      return new Report(
          replaced,
          refused,
          unchanged,
          rolledBack,
          idle,
          evaluations.get(),
          faults.get(),
          List.copyOf(samples),
          before,
          after);
    } finally {
      stopped = true;
    }
  }

  private void change(LiveRules live, int times) throws IOException, InterruptedException {
    for (int i = 0; i < times; i++) {
      long before = evaluations.get();
      Change change = Change.values()[changes++ % Change.values().length];
      switch (change) {
        case GOOD, GOOD_AGAIN, GOOD_ONCE_MORE -> replace(live);
        case BROKEN -> {
          rules.writeNonsense("in change " + changes);
          hearRefused("experience.drl", "whem");
        }
        case FAILING_CASE -> {
          rules.writeThreshold(SoakRules.TOO_HIGH);
          hearRefused("pinned.yaml", "CCM-EXPERIENCE-1 NOT_MET, expected MET");
        }
        case IDENTICAL -> {
          rules.writeCases("change " + changes);
          require(live.refresh() instanceof Replacement.Unchanged, "new cases changed the rules");
          unchanged++;
        }
      }
      require(heard.isEmpty(), "more was heard than was changed: " + heard);
      if (evaluations.get() == before) {
        idle++;
        awaitEvaluation(before);
      }
    }
  }

  /**
   * Waits for an evaluation. On a busy machine, a quick rejection may end before any thread
   * evaluates.
   */
  private void awaitEvaluation(long before) throws InterruptedException {
    for (int i = 0; i < 6_000 && evaluations.get() == before; i++) {
      Thread.sleep(10);
    }
    require(evaluations.get() > before, "nothing is evaluated any more, after " + changes);
  }

  private void replace(LiveRules live) throws IOException, InterruptedException {
    threshold = threshold == SoakRules.LOW ? SoakRules.HIGH : SoakRules.LOW;
    int earlier = live.versions().get(live.versions().size() - 1).number();
    rules.writeThreshold(threshold);
    Replacement next = hear();
    require(next instanceof Replacement.Replaced, "a good change was refused: " + next);
    require(next.inForce().number() == earlier + 1, "not the next version: " + next);
    replaced++;
    if (replaced % 3 == 0) {
      live.rollBackTo(earlier);
      live.rollBackTo(next.inForce().number());
      rolledBack++;
    }
  }

  private void hearRefused(String... words) throws InterruptedException {
    Replacement next = hear();
    require(next instanceof Replacement.Refused, "a bad change was put in force: " + next);
    String messages = String.join("\n", ((Replacement.Refused) next).messages());
    for (String word : words) {
      require(messages.contains(word), "the messages do not name " + word + ":\n" + messages);
    }
    refused++;
  }

  private Replacement hear() throws InterruptedException {
    Replacement next = heard.poll(2, TimeUnit.MINUTES);
    if (next == null) {
      throw new AssertionError("Nothing was heard of change " + changes);
    }
    return next;
  }

  private void evaluate(LiveRules live) {
    while (!stopped) {
      Evaluator batch = live.evaluator();
      String fingerprint = batch.rulesets("CCM").get(0).reference().fingerprint();
      for (int round = 0; round < 10 && !stopped; round++) {
        for (int i = 0; i < rules.candidates().size(); i++) {
          Candidate candidate = rules.candidates().get(i);
          // Alternates between one evaluator for the batch and the rules in force.
          boolean ofBatch = round % 2 == 0;
          try {
            Evaluation evaluation =
                ofBatch
                    ? batch.evaluate(candidate, "CCM", Stage.EXAMINATION, SoakRules.ON)
                    : live.evaluate(candidate, "CCM", Stage.EXAMINATION, SoakRules.ON);
            String spoke = evaluation.ruleset().orElseThrow().fingerprint();
            List<Evaluation> expected = rules.expected(spoke);
            if (expected.isEmpty()
                || !evaluation.equals(expected.get(i))
                || (ofBatch && !spoke.equals(fingerprint))) {
              fault("not as expected: " + evaluation);
            }
          } catch (RuntimeException | Error e) {
            fault(e.toString());
          }
          evaluations.incrementAndGet();
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void fault(String text) {
    faults.incrementAndGet();
    if (samples.size() < SAMPLES) {
      samples.add(text);
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}

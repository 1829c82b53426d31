package org.licet.authoring.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.licet.authoring.live.RulesOnDisk.FELONY;
import static org.licet.authoring.live.RulesOnDisk.decision;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.evaluation.Decision;

class WatchingTest {

  private static final Duration SHORT = Duration.ofMillis(20);

  @TempDir private Path folder;

  private final Heard heard = new Heard();
  private RulesOnDisk rules = new RulesOnDisk(Path.of(""));

  @BeforeEach
  void write() throws IOException {
    rules = RulesOnDisk.in(folder);
  }

  private Optional<Thread> watching() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("licet-rules-" + folder.getFileName()))
        .findFirst();
  }

  @Test
  void a_daemon_thread_notices_changes_good_and_bad_until_the_rules_are_closed() throws Exception {
    LiveRules live = rules.live().listener(heard).lookingEvery(SHORT).open();
    Thread watching = watching().orElseThrow();
    assertThat(watching.isDaemon()).isTrue();
    rules.asking("nonsense(");
    assertThat(heard.next(Replacement.Refused.class).inForce().number()).isEqualTo(1);
    rules.asking(FELONY);
    assertThat(heard.next(Replacement.Replaced.class).inForce().number()).isEqualTo(2);
    live.close();
    watching.join(60_000);
    assertThat(watching.isAlive()).isFalse();
    assertThat(decision(live.evaluator())).isEqualTo(Decision.UNDETERMINED);
    assertThatThrownBy(live::refresh)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("These live rules of " + folder + " are closed. Open new ones");
    assertThatThrownBy(() -> live.rollBackTo(1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_throwing_listener_stops_neither_the_watcher_nor_a_refresh() throws Exception {
    LiveRulesListener throwing =
        new LiveRulesListener() {
          @Override
          public void replaced(Replacement.Replaced replaced) {
            heard.replaced(replaced);
            throw new IllegalStateException("thrown by the listener of a test, as it should");
          }

          @Override
          public void rolledBack(RulesVersion inForce) {
            throw new AssertionError("thrown by the listener of a test, as it should");
          }
        };
    try (LiveRules live = rules.live().listener(throwing).lookingEvery(SHORT).open()) {
      rules.asking(FELONY);
      heard.next(Replacement.Replaced.class);
      assertThat(live.rollBackTo(1).number()).isEqualTo(1);
      rules.asking(FELONY + " ");
      assertThat(heard.next(Replacement.Replaced.class).inForce().number()).isEqualTo(3);
    }
  }

  @Test
  void one_change_seen_by_several_threads_is_one_replacement() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (LiveRules live = rules.live().listener(heard).open()) {
      rules.asking(FELONY);
      Callable<Replacement> refresh = live::refresh;
      for (var future : threads.invokeAll(List.of(refresh, refresh, refresh, refresh))) {
        assertThat(future.get().inForce().number()).isEqualTo(2);
      }
      assertThat(heard.all()).hasSize(1);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void the_builder_refuses_invalid_settings() {
    LiveRulesBuilder builder = LiveRules.of(folder);
    assertThatThrownBy(() -> builder.keeping(0))
        .hasMessage(
            "The count of versions to keep is 0. Expected 1 or more, with the version in force.");
    assertThatThrownBy(() -> builder.lookingEvery(Duration.ZERO))
        .hasMessage("The time of lookingEvery is PT0S. Expected more than zero.");
    assertThatThrownBy(() -> builder.quietFor(Duration.ofMillis(-1)))
        .hasMessage("The time of quietFor is PT-0.001S. Expected more than zero.");
  }
}

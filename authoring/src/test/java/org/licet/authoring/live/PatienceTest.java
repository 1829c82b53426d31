package org.licet.authoring.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.licet.authoring.live.RulesOnDisk.FELONY;
import static org.licet.authoring.live.RulesOnDisk.decision;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.licet.evaluation.Decision;
import org.licet.evaluation.RulesException;

/** Checks of the folder hang, as if the disk did not respond. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PatienceTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir private Path folder;

  private final Heard heard = new Heard();
  private final AtomicBoolean hanging = new AtomicBoolean();
  private final CountDownLatch answer = new CountDownLatch(1);
  private final CountDownLatch hung = new CountDownLatch(1);
  private RulesOnDisk rules = new RulesOnDisk(Path.of(""));

  @BeforeEach
  void write() throws IOException {
    rules = RulesOnDisk.in(folder);
  }

  @AfterEach
  void let_go() {
    answer.countDown();
  }

  private LiveRulesBuilder builder() {
    return rules.live().listener(heard).pausing(any -> hang());
  }

  /** Waits in spite of interrupts, like reading. */
  private void hang() {
    while (hanging.get() && answer.getCount() > 0) {
      hung.countDown();
      try {
        answer.await();
      } catch (InterruptedException e) {
        hanging.set(true); // a disk ignores interrupts
      }
    }
  }

  private List<String> tooSlow() {
    return List.of(
        "The rules of "
            + folder
            + " could not be checked in time\nMaybe the disk does not respond, or "
            + "LiveRulesBuilder.givingUpAfter is too short");
  }

  /** Opens rules with enough time, and then allows only a short time. */
  private LiveRules open() {
    return builder().givingUpAfter(Duration.ofMinutes(1)).open();
  }

  @Test
  void a_refresh_gives_up_and_the_late_result_is_taken_at_the_next() throws Exception {
    try (LiveRules live = open()) {
      rules.asking(FELONY);
      hanging.set(true);
      Replacement.Refused refused = (Replacement.Refused) live.refresh(SHORT);
      assertThat(refused.messages()).isEqualTo(tooSlow());
      assertThat(live.refresh(SHORT)).isEqualTo(refused);
      assertThat(heard.all()).as("it is told once").containsExactly(refused);
      assertThat(decision(live.evaluator())).isEqualTo(Decision.ELIGIBLE);
      answer.countDown();
      live.refresh();
      assertThat(live.versions()).hasSize(2);
      assertThat(decision(live.evaluator())).isEqualTo(Decision.UNDETERMINED);
    }
  }

  @Test
  void those_who_wait_for_another_refresh_give_up_too() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (LiveRules live = open()) {
      rules.asking(FELONY);
      hanging.set(true);
      Callable<Replacement> refresh = () -> live.refresh(SHORT);
      for (Future<Replacement> one :
          threads.invokeAll(List.of(refresh, refresh, refresh, refresh))) {
        assertThat(((Replacement.Refused) one.get()).messages()).isEqualTo(tooSlow());
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void rolling_back_does_not_wait_for_ever_for_a_replacement() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (LiveRules live = open()) {
      rules.asking(FELONY);
      hanging.set(true);
      Callable<Replacement> refreshing = live::refresh;
      Future<Replacement> refresh = threads.submit(refreshing);
      hung.await();
      assertThatThrownBy(() -> live.rollBackTo(1, SHORT))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "Version 1 of the rules of "
                  + folder
                  + " did not take effect in time. Another replacement is still running\nMaybe a listener of "
                  + "these rules is blocked");
      answer.countDown();
      refresh.get();
      assertThat(live.rollBackTo(1).number()).isEqualTo(1);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void closing_does_not_wait_for_the_folder() throws Exception {
    LiveRules live = open();
    rules.asking(FELONY);
    hanging.set(true);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Callable<Replacement> refreshing = live::refresh;
      Future<Replacement> refresh = threads.submit(refreshing);
      live.close();
      assertThatThrownBy(refresh::get).isInstanceOf(ExecutionException.class);
      assertThat(decision(live.evaluator())).isEqualTo(Decision.ELIGIBLE);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void a_folder_that_hangs_is_not_opened() {
    hanging.set(true);
    assertThatThrownBy(() -> builder().givingUpAfter(SHORT).open())
        .isInstanceOf(RulesException.class)
        .hasMessage(tooSlow().get(0));
  }

  @Test
  void the_builder_refuses_no_patience() {
    assertThatThrownBy(() -> builder().givingUpAfter(Duration.ZERO))
        .hasMessage("The time of givingUpAfter is PT0S. Expected more than zero.");
  }
}

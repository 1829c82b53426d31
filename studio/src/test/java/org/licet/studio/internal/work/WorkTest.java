package org.licet.studio.internal.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final Work<String> work = new Work<>();

  private Work.State<String> ended(String kind) throws InterruptedException {
    long deadline = System.nanoTime() + LONG.toNanos();
    Work.State<String> state = work.state(kind).orElseThrow();
    while (state.result().isEmpty() && state.failure().isEmpty()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(2);
      state = work.state(kind).orElseThrow();
    }
    return state;
  }

  @Test
  void a_work_reports_its_progress_and_its_result() throws InterruptedException {
    work.start(
        "count",
        progress -> {
          progress.of(3);
          progress.step();
          progress.at(3);
          return "done";
        });
    Work.State<String> state = ended("count");
    assertThat(state.result()).contains("done");
    assertThat(state.done()).isEqualTo(3);
    assertThat(state.total()).isEqualTo(3);
    assertThat(work.state("another")).isEmpty();
  }

  @Test
  void a_work_is_stopped() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    work.start("endless", progress -> endless(progress, begun));
    begun.await();
    work.stop("endless");
    assertThat(ended("endless").failure()).containsInstanceOf(CancellationException.class);
  }

  @Test
  void a_new_work_stops_the_earlier_one_of_its_kind() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    work.start(
        "kind",
        progress -> {
          try {
            return endless(progress, begun);
          } finally {
            stopped.countDown();
          }
        });
    begun.await();
    work.start("kind", progress -> "second");
    assertThat(stopped.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(ended("kind").result()).contains("second");
  }

  @Test
  void a_failure_is_kept() throws InterruptedException {
    work.start(
        "failing",
        progress -> {
          throw new IllegalStateException("why");
        });
    assertThat(ended("failing").failure()).hasValueSatisfying(e -> assertThat(e).hasMessage("why"));
  }

  private static String endless(Work.Progress progress, CountDownLatch begun) {
    for (int i = 0; ; i++) {
      progress.at(i);
      begun.countDown();
    }
  }
}

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

  private Work.State<String> ended(int number) throws InterruptedException {
    long deadline = System.nanoTime() + LONG.toNanos();
    Work.State<String> state = work.state(number).orElseThrow();
    while (state.result().isEmpty() && state.failure().isEmpty()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(2);
      state = work.state(number).orElseThrow();
    }
    return state;
  }

  @Test
  void a_work_reports_its_progress_and_its_result() throws InterruptedException {
    int number =
        work.start(
            progress -> {
              progress.of(3);
              progress.step();
              progress.at(3);
              return "done";
            });
    Work.State<String> state = ended(number);
    assertThat(state.result()).contains("done");
    assertThat(state.done()).isEqualTo(3);
    assertThat(state.total()).isEqualTo(3);
    assertThat(work.state(number + 1)).isEmpty();
  }

  @Test
  void a_work_is_stopped() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    int number = work.start(progress -> endless(progress, begun));
    begun.await();
    work.stop(number);
    assertThat(ended(number).failure()).containsInstanceOf(CancellationException.class);
  }

  @Test
  void each_work_has_its_own_result() throws InterruptedException {
    int first = work.start(progress -> "first");
    int second = work.start(progress -> "second");
    assertThat(ended(first).result()).contains("first");
    assertThat(ended(second).result()).contains("second");
  }

  @Test
  void the_oldest_of_many_works_is_stopped() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    int endless =
        work.start(
            progress -> {
              try {
                return endless(progress, begun);
              } finally {
                stopped.countDown();
              }
            });
    begun.await();
    for (int i = 0; i < 20; i++) {
      work.start(progress -> "another");
    }
    assertThat(stopped.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(work.state(endless)).isEmpty();
  }

  @Test
  void a_failure_is_kept() throws InterruptedException {
    int number =
        work.start(
            progress -> {
              throw new IllegalStateException("why");
            });
    assertThat(ended(number).failure()).hasValueSatisfying(e -> assertThat(e).hasMessage("why"));
  }

  private static String endless(Work.Progress progress, CountDownLatch begun) {
    for (int i = 0; ; i++) {
      progress.at(i);
      begun.countDown();
    }
  }
}

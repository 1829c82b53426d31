package org.licet.internal.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchesTest {

  private static Stream<Integer> doubled(int inputs, Batches.Pace pace) {
    return Batches.stream(
        IntStream.range(0, inputs).iterator(),
        Batches.Load.ofSize(10),
        batch -> batch.stream().map(number -> 2 * number).toList(),
        pace);
  }

  private static List<Integer> expected(int inputs) {
    return IntStream.range(0, inputs).map(number -> 2 * number).boxed().toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 99, 1_000})
  void every_input_gives_its_output_in_order(int inputs) {
    assertThat(doubled(inputs, new Batches.Pace(3, true, done -> {}))).isEqualTo(expected(inputs));
    assertThat(doubled(inputs, new Batches.Pace(1, true, done -> {}))).isEqualTo(expected(inputs));
    assertThat(doubled(inputs, new Batches.Pace(3, false, done -> {})))
        .containsExactlyInAnyOrderElementsOf(expected(inputs));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void failing_work_ends_the_stream_after_the_earlier_outputs(int threads) {
    List<Integer> seen = new ArrayList<>();
    try (Stream<Integer> outputs =
        Batches.stream(
            IntStream.range(0, 100).iterator(),
            Batches.Load.ofSize(10),
            batch -> {
              if (batch.contains(55)) {
                throw new IllegalStateException("55");
              }
              return batch;
            },
            new Batches.Pace(threads, true, done -> {}))) {
      assertThatThrownBy(() -> outputs.forEach(seen::add)).hasMessage("55");
    }
    assertThat(seen).isEqualTo(IntStream.range(0, 50).boxed().toList());
  }

  @Test
  void an_interrupted_reader_cancels() throws InterruptedException {
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    List<Throwable> thrown = new ArrayList<>();
    Thread reader =
        new Thread(
            () -> {
              try (Stream<Integer> outputs =
                  Batches.stream(
                      IntStream.range(0, 100).iterator(),
                      Batches.Load.ofSize(10),
                      batch -> {
                        working.countDown();
                        try {
                          never.await();
                        } catch (InterruptedException e) {
                          Thread.currentThread().interrupt();
                        }
                        return batch;
                      },
                      new Batches.Pace(2, true, done -> {}))) {
                outputs.forEach(any -> {});
              } catch (CancellationException e) {
                thrown.add(e);
              }
            });
    reader.start();
    working.await();
    reader.interrupt();
    reader.join();
    assertThat(thrown)
        .singleElement()
        .satisfies(e -> assertThat(e).hasMessage("The screening was interrupted and is canceled."));
  }

  @Test
  void threads_end_with_the_stream() {
    try (Stream<Integer> outputs = doubled(1_000, new Batches.Pace(3, true, done -> {}))) {
      Iterator<Integer> reader = outputs.iterator();
      assertThat(reader.next()).isZero();
    }
    assertThat(doubled(100, new Batches.Pace(2, true, done -> {}))).hasSize(100);
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().startsWith("licet-screening-") && thread.isAlive())
        .allMatch(Thread::isDaemon);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void no_more_inputs_are_in_progress_than_allowed(int threads) {
    int[] weights = {1, 40, 3, 250, 2, 2, 99, 1, 400, 1, 1, 1};
    int room = 100;
    long[] taken = {0};
    long given = 0;
    try (Stream<Integer> outputs =
        Batches.stream(
            IntStream.range(0, 6_000)
                .map(i -> weights[i % weights.length])
                .peek(weight -> taken[0] += weight)
                .iterator(),
            new Batches.Load<>(128, weight -> weight, room),
            batch -> batch,
            new Batches.Pace(threads, true, done -> {}))) {
      Iterator<Integer> output = outputs.iterator();
      while (output.hasNext()) {
        long ahead = taken[0] - given; // one input is read ahead, and the last may have any weight
        assertThat(ahead).isLessThan(2L * room + 2 * 400);
        given += output.next();
      }
    }
    assertThat(given).isEqualTo(500L * IntStream.of(weights).sum());
  }

  @Test
  void a_batch_ends_with_the_input_that_fills_it() {
    try (Stream<List<Integer>> batches =
        Batches.stream(
            List.of(10, 10, 20, 500, 1, 1, 1).iterator(),
            new Batches.Load<>(3, weight -> weight, 90),
            batch -> List.of(batch),
            new Batches.Pace(1, true, done -> {}))) {
      assertThat(batches).containsExactly(List.of(10, 10, 20), List.of(500), List.of(1, 1, 1));
    }
  }
}

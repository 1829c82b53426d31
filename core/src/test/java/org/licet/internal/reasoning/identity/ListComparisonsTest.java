package org.licet.internal.reasoning.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.record.RecordEntry;

class ListComparisonsTest {

  @Property
  void remembered_comparisons_are_those_of_the_records(
      @ForAll long seed, @ForAll @IntRange(max = 80) int size) {
    Random random = new Random(seed);
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      jobs.add(job(random));
    }
    RecordIdentity<Job> remembered = new ListComparisons<>(RecordIdentity.JOBS).identity(jobs);
    for (int round = 0; round < 2; round++) {
      for (Job one : jobs) {
        for (Job other : jobs) {
          assertThat(remembered.mayBeOne(one, other))
              .isEqualTo(RecordIdentity.JOBS.mayBeOne(one, other));
        }
      }
    }
  }

  @Property
  void long_lists_are_separate_if_no_job_repeats_another(
      @ForAll long seed, @ForAll @IntRange(max = 80) int size) {
    Random random = new Random(seed);
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      jobs.add(random.nextInt(40) == 0 ? job(random) : Job.at("E" + i).build());
    }
    assertThat(new ListComparisons<>(RecordIdentity.JOBS).areLongAndSeparate(jobs))
        .isEqualTo(size > 8 && RepeatSearch.of(jobs, i -> 0, RecordIdentity.JOBS) == null);
  }

  @Test
  void each_pair_of_a_list_is_compared_once() {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      jobs.add(Job.builder().build());
    }
    AtomicInteger compared = new AtomicInteger();
    ListComparisons<Job> comparisons = new ListComparisons<>(new Counting(compared));
    RecordIdentity<Job> kept = comparisons.identity(jobs);
    for (int day = 0; day < 100; day++) {
      assertThat(RepeatSearch.of(jobs, i -> 1, comparisons.identity(jobs))).isNotNull();
    }
    assertThat(comparisons.identity(jobs)).isSameAs(kept);
    assertThat(compared).hasValue(20 * 19 / 2);
  }

  @Test
  void other_lists_are_compared_anew() {
    ListComparisons<Job> comparisons = new ListComparisons<>(RecordIdentity.JOBS);
    for (int i = 0; i < 100; i++) {
      List<Job> jobs = new ArrayList<>();
      for (int j = 0; j < 10; j++) {
        jobs.add(Job.at(i % 2 == 0 ? "E" : "E" + j).build());
      }
      assertThat(comparisons.areLongAndSeparate(jobs)).isEqualTo(i % 2 != 0);
    }
  }

  @Test
  void a_list_is_not_kept_in_memory() throws InterruptedException {
    ListComparisons<Job> comparisons = new ListComparisons<>(RecordIdentity.JOBS);
    WeakReference<List<Job>> list = compared(comparisons);
    for (int i = 0; i < 100 && list.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(list.get()).isNull();
  }

  private static WeakReference<List<Job>> compared(ListComparisons<Job> comparisons) {
    List<Job> jobs = new ArrayList<>(Collections.nCopies(20, Job.builder().build()));
    assertThat(comparisons.areLongAndSeparate(jobs)).isFalse();
    return new WeakReference<>(jobs);
  }

  private static Job job(Random random) {
    Job.Builder job = Job.builder();
    if (random.nextBoolean()) {
      job.employer("E" + random.nextInt(3));
    }
    if (random.nextBoolean()) {
      job.from(Integer.toString(2020 + random.nextInt(3)));
    }
    return job.build();
  }

  /** The identity of jobs, which counts how often two are compared. */
  private record Counting(AtomicInteger compared) implements RecordIdentity<Job> {

    @Override
    public boolean mayBeOne(Job one, Job other) {
      compared.incrementAndGet();
      return JOBS.mayBeOne(one, other);
    }

    @Override
    public @Nullable Object identity(Job job) {
      return JOBS.identity(job);
    }

    @Override
    public Fact<PartialDate> day(Job job) {
      return JOBS.day(job);
    }

    @Override
    public Fact<String> party(Job job) {
      return JOBS.party(job);
    }

    @Override
    public Question ask(RecordEntry<Job> job, RecordEntry<Job> other) {
      return JOBS.ask(job, other);
    }
  }
}

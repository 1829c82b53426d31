package org.licet.internal.reasoning.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Job;

class SeparateJobsTest {

  private static List<Job> jobs(int count) {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      jobs.add(Job.at("Employer " + i).from("2020-01-01").to("2020-02-01").build());
    }
    return jobs;
  }

  @Test
  void only_a_long_list_without_repetitions_is_separate() {
    SeparateJobs separate = new SeparateJobs();
    assertThat(separate.isLongAndSeparate(jobs(16))).isFalse();
    List<Job> jobs = jobs(17);
    assertThat(separate.isLongAndSeparate(jobs)).isTrue();
    assertThat(separate.isLongAndSeparate(jobs)).isTrue();
    List<Job> again = new ArrayList<>(jobs);
    again.add(jobs.get(0));
    assertThat(separate.isLongAndSeparate(again)).isFalse();
    assertThat(separate.isLongAndSeparate(jobs)).isTrue();
  }

  @Test
  void a_list_is_not_kept_in_memory() throws InterruptedException {
    SeparateJobs separate = new SeparateJobs();
    WeakReference<List<Job>> list = judged(separate);
    for (int i = 0; i < 100 && list.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(list.get()).isNull();
    assertThat(separate.isLongAndSeparate(jobs(17))).isTrue();
  }

  private static WeakReference<List<Job>> judged(SeparateJobs separate) {
    List<Job> jobs = jobs(17);
    separate.isLongAndSeparate(jobs);
    return new WeakReference<>(jobs);
  }
}

package org.licet.internal.reasoning.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Job;

/** Compares the search with a pairwise comparison of all records. */
class RepeatSearchTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
  private static final int LISTS = 1_000;
  private static final int MOST = 40;

  @Test
  void courses_repeat_as_in_a_pairwise_comparison() {
    Random random = new Random(1);
    for (int i = 0; i < LISTS; i++) {
      List<ContinuingEducation> courses =
          IntStream.range(0, random.nextInt(i % 10 == 0 ? 200 : MOST))
              .mapToObj(any -> course(random))
              .toList();
      compare(courses, RecordIdentity.COURSES, random);
    }
  }

  @Test
  void jobs_repeat_as_in_a_pairwise_comparison() {
    Random random = new Random(2);
    for (int i = 0; i < LISTS; i++) {
      List<Job> jobs =
          IntStream.range(0, random.nextInt(i % 10 == 0 ? 200 : MOST))
              .mapToObj(any -> job(random))
              .toList();
      compare(jobs, RecordIdentity.JOBS, random);
    }
  }

  /** Many jobs at different employers, of which only the months are known, are different. */
  @Test
  void jobs_of_known_months_repeat_as_in_a_pairwise_comparison() {
    Random random = new Random(3);
    for (int i = 0; i < LISTS / 10; i++) {
      List<Job> jobs =
          IntStream.range(0, random.nextInt(200))
              .mapToObj(
                  any ->
                      Job.at("E" + random.nextInt(20))
                          .from(DAY.plusMonths(random.nextInt(40)).toString().substring(0, 7))
                          .hoursPerWeek(20 * (1 + random.nextInt(2)))
                          .build())
              .toList();
      compare(jobs, RecordIdentity.JOBS, random);
    }
  }

  @Test
  void jobs_that_begin_on_one_day_repeat_only_at_one_employer() {
    List<Job> jobs =
        IntStream.range(0, 200)
            .mapToObj(i -> Job.at("E" + i % 40).from(DAY).hoursPerWeek(20 + i % 4).build())
            .toList();
    compare(jobs, RecordIdentity.JOBS, new Random(4));
  }

  /** At most one of a crowd counts, and only if it certainly differs from what counts. */
  @Test
  void of_a_crowd_at_one_employer_one_counts_at_most() {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < 160; i++) {
      jobs.add(Job.at(i % 2 == 0 ? "A" : "B").title("T" + i).build());
      jobs.add(Job.at("C").from(DAY.plusDays(i)).build());
    }
    assertThat(own(jobs)).isEqualTo(160 + 2);
    jobs.add(Job.at("A").from(DAY).build());
    assertThat(own(jobs)).isEqualTo(160 + 2);
  }

  private static long own(List<Job> jobs) {
    RepeatSearch found = RepeatSearch.of(jobs, i -> 1, RecordIdentity.JOBS);
    return IntStream.range(0, jobs.size()).filter(i -> found == null || !found.isRepeat(i)).count();
  }

  private static ContinuingEducation course(Random random) {
    ContinuingEducation.Builder course = ContinuingEducation.ofHours(1 + random.nextInt(2));
    if (random.nextInt(100) == 0) {
      course.completed("2025-03");
    } else {
      course.completed(DAY.plusDays(random.nextInt(60)));
    }
    return (random.nextBoolean() ? course.provider("P" + random.nextInt(3)) : course).build();
  }

  private static Job job(Random random) {
    Job.Builder job = Job.builder().hoursPerWeek(20 * (1 + random.nextInt(2)));
    if (random.nextInt(100) == 0) {
      job.from("2025-03");
    } else {
      job.from(DAY.plusDays(random.nextInt(60)));
    }
    return (random.nextBoolean() ? job.employer("E" + random.nextInt(2)) : job).build();
  }

  private static <T> void compare(List<T> records, RecordIdentity<T> likeness, Random random) {
    double[] certain = random.doubles(records.size()).map(any -> Math.rint(any * 2)).toArray();
    RepeatSearch found = RepeatSearch.of(records, i -> certain[i], likeness);
    int[] like = reference(records, likeness, certain);
    for (int i = 0; i < records.size(); i++) {
      assertThat(found != null && found.isRepeat(i)).as("record %s", i).isEqualTo(like[i] >= 0);
    }
    assertThat(sum(RepeatSearch.ofSum(records, i -> certain[i], likeness), certain))
        .isEqualTo(sum(found, certain));
  }

  private static double sum(@Nullable RepeatSearch repeats, double... certain) {
    return IntStream.range(0, certain.length)
        .filter(i -> repeats == null || !repeats.isRepeat(i))
        .mapToDouble(i -> certain[i])
        .sum();
  }

  /** Records of one identity are one; among possible repetitions, higher amounts come first. */
  private static <T> int[] reference(
      List<T> records, RecordIdentity<T> likeness, double... certain) {
    int[] like = new int[records.size()];
    Map<Object, Integer> first = new HashMap<>();
    List<Integer> own = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      Object identity = likeness.identity(records.get(i));
      Integer known = identity == null ? null : first.putIfAbsent(identity, i);
      like[i] = known == null ? -1 : known;
      if (known == null) {
        own.add(i);
      }
    }
    Map<Integer, List<Integer>> neighbors = new HashMap<>();
    for (int i : own) {
      neighbors.put(
          i,
          own.stream()
              .filter(j -> j != i && likeness.mayBeOne(records.get(i), records.get(j)))
              .toList());
    }
    List<Integer> order = new ArrayList<>(own);
    order.sort(
        Comparator.comparing((Integer i) -> -certain[i])
            .thenComparing(i -> neighbors.getOrDefault(i, List.of()).size())
            .thenComparing(i -> String.valueOf(records.get(i))));
    List<Integer> counted = new ArrayList<>();
    for (int i : order) {
      like[i] =
          neighbors.getOrDefault(i, List.of()).stream()
              .filter(counted::contains)
              .findFirst()
              .orElse(-1);
      if (like[i] < 0) {
        counted.add(i);
      }
    }
    return like;
  }
}

package org.licet.benchmarks.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import org.licet.Evaluator;
import org.licet.benchmarks.LongRecords;
import org.licet.benchmarks.Peer;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Stage;

/**
 * Measures how time grows with the records of one list, for every credential and stage, on one
 * core. Quadratic time doubles the time per record when the number of records doubles. For n log n,
 * the factor is 1.0 to 1.2.
 */
final class RecordGrowth {

  /** The measured questions about a candidate. */
  enum Asked {
    DECISION("decision"),
    QUESTIONS("questions"),
    PLAN("plan of a year"),
    TIMELINE("timeline of a year"),
    WATCH("watch of a year");

    private final String title;

    Asked(String title) {
      this.title = title;
    }

    private int of(Evaluator evaluator, Candidate candidate, String credential, Stage stage) {
      return switch (this) {
        case DECISION ->
            evaluator.evaluate(candidate, credential, stage, Peer.ON).findings().size();
        case QUESTIONS ->
            evaluator.evaluate(candidate, credential, stage, Peer.ON).questions().size();
        case PLAN ->
            evaluator
                .outlook(candidate, Peer.ON)
                .plan(credential, stage, Peer.ON.plusYears(1))
                .paths()
                .size();
        case TIMELINE ->
            evaluator
                .outlook(candidate, Peer.ON)
                .timeline(credential, stage, Peer.ON.plusYears(1))
                .periods()
                .size();
        case WATCH ->
            evaluator
                .watch(Peer.ON, Peer.ON.plusYears(1))
                .credentials(credential)
                .stage(stage)
                .agenda(candidate)
                .items()
                .size();
      };
    }
  }

  private static final double MICROS_OF_A_MILLI = 1_000;
  private static final double NANOS_OF_A_MILLI = 1e6;

  /** The time after which no further doubling is needed to show the curve. */
  private static final double MOST_MILLIS = 4_000;

  private final Figures figures;

  RecordGrowth(Figures figures) {
    this.figures = figures;
  }

  static String title(Asked asked, LongRecords kind) {
    return "growth with records: " + asked.title + ", " + kind.title() + ", us a record";
  }

  void run(boolean quick) {
    run(Asked.DECISION, List.of(LongRecords.values()), 125, quick ? 500 : 4_000, quick ? 2 : 5);
    run(Asked.QUESTIONS, List.of(LongRecords.values()), 125, quick ? 250 : 2_000, quick ? 1 : 3);
    run(
        Asked.PLAN,
        quick ? List.of(LongRecords.JOBS, LongRecords.OPEN_JOBS) : List.of(LongRecords.values()),
        10,
        quick ? 20 : 80,
        1);
  }

  /**
   * Measures each question about few and many records of one kind and of all kinds, and about few
   * jobs of which nothing is known, of which each may change every verdict.
   */
  void curves(boolean quick) {
    List<LongRecords> kinds =
        List.of(
            LongRecords.JOBS,
            LongRecords.COURSES,
            LongRecords.OPEN_EXAMINATIONS,
            LongRecords.ATTEMPTS_AT_ONE_EXAM,
            LongRecords.CERTIFICATIONS,
            LongRecords.LICENSE_HISTORIES,
            LongRecords.ALL_KINDS);
    for (Asked asked : Asked.values()) {
      run(asked, kinds, 20, quick ? 40 : 2_000, 1);
      run(asked, List.of(LongRecords.EMPTY_JOBS), 1, quick ? 4 : 40, 1);
    }
  }

  /** Measures with a number of records that doubles each time. */
  void run(Asked asked, List<LongRecords> kinds, int first, int most, int rounds) {
    try (Evaluator evaluator = Evaluator.ofClassPath()) {
      for (LongRecords kind : kinds) {
        all(evaluator, kind.candidate(first), asked); // warms up
        double millis = 0;
        for (int count = first; count <= most && millis < MOST_MILLIS; count *= 2) {
          Candidate candidate = kind.candidate(count);
          for (int round = 0; round < rounds; round++) {
            millis = processorMillis(() -> all(evaluator, candidate, asked));
            figures.add(
                title(asked, kind),
                String.format(Locale.ROOT, "%,d", count),
                millis * MICROS_OF_A_MILLI / count);
          }
        }
      }
    }
  }

  /** Returns the processor time that a task takes, which a busy machine does not distort. */
  private static double processorMillis(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long began = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - began) / NANOS_OF_A_MILLI;
  }

  private static void all(Evaluator evaluator, Candidate candidate, Asked asked) {
    int found = 0;
    for (String credential : evaluator.credentials()) {
      for (Stage stage : evaluator.stages(credential)) {
        found += asked.of(evaluator, candidate, credential, stage);
      }
    }
    if (found < 0) {
      throw new IllegalStateException("Nothing was asked");
    }
  }
}

package com.example;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.licet.Evaluator;
import org.licet.Outlook;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateReading;
import org.licet.outlook.Plan;
import org.licet.outlook.PlanStep;
import org.licet.outlook.Timeline;

/** Prints for every candidate in a file when the CCM exam is possible, and which credential is nearest. */
public final class WhatNext {

  private WhatNext() {}

  /** Takes a file of candidates and a date. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("Usage: WhatNext FILE DATE, such as ../candidates/nurses.jsonl 2026-11-23");
      return;
    }
    print(Path.of(args[0]), LocalDate.parse(args[1]), System.out);
  }

  static void print(Path file, LocalDate on, PrintStream out) throws IOException {
    try (Evaluator evaluator = Evaluator.ofClassPath();
        Stream<CandidateReading> readings = CandidateReader.read(file)) {
      readings.forEach(
          reading -> {
            if (reading instanceof CandidateReading.Accepted accepted) {
              print(evaluator.outlook(accepted.candidate(), on), accepted.candidate().id(), on.plusYears(5), out);
            }
          });
    }
  }

  private static void print(Outlook outlook, String candidate, LocalDate last, PrintStream out) {
    Timeline timeline = outlook.timeline("CCM", Stage.EXAMINATION, last);
    for (Timeline.Period period : timeline.periods()) {
      out.println(candidate + " CCM " + period.first() + " to " + period.last() + " " + period.decision());
    }
    Plan nearest = outlook.compare(last).get(0);
    nearest.nearest().ifPresent(
        path -> {
          out.println(candidate + " nearest " + path.credential() + " " + path.reached().orElseThrow());
          for (PlanStep step : path.steps()) {
            out.println("  " + step.kind() + " " + step.criterion() + " by " + step.met());
          }
        });
  }
}

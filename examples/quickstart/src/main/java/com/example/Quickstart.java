package com.example;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.licet.Evaluator;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateReading;

/** Prints for every candidate in a file which exam the candidate can take, what is missing, and what to ask. */
public final class Quickstart {

  private Quickstart() {}

  /** Takes a file of candidates and a date. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("Usage: Quickstart FILE DATE, such as ../candidates/nurses.jsonl 2026-11-23");
      return;
    }
    print(Path.of(args[0]), LocalDate.parse(args[1]), System.out);
  }

  static void print(Path file, LocalDate on, PrintStream out) throws IOException {
    try (Evaluator evaluator = Evaluator.ofClassPath();
        Stream<CandidateReading> readings = CandidateReader.read(file)) {
      readings.forEach(reading -> print(reading, evaluator, on, out));
    }
  }

  private static void print(CandidateReading reading, Evaluator evaluator, LocalDate on, PrintStream out) {
    if (reading instanceof CandidateReading.Refused refused) {
      out.println("line " + refused.line() + " refused: " + refused.failure().message());
    } else if (reading instanceof CandidateReading.Accepted accepted) {
      for (Evaluation evaluation :
          evaluator.evaluate(accepted.candidate(), evaluator.credentials(), Stage.EXAMINATION, on)) {
        out.println(evaluation.candidate() + " " + evaluation.credential() + " " + evaluation.decision());
        for (Finding finding : evaluation.findings()) {
          out.println("  " + finding.criterion() + " " + finding.verdict() + ": " + finding.reason());
        }
        for (OpenQuestion open : evaluation.questions()) {
          out.println("  ask: " + open.question().ask());
        }
      }
    }
  }
}
